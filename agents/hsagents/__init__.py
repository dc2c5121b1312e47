"""What the training scripts, the evaluation and the command line share.

Nothing here is imported by `hsenv`; torch and Stable-Baselines3 are imported only by the modules that learn
(`network`, `policy`, `dqn`, `ppo_run`, `dqn_run`, ...), so that playing and listing work without them.
"""

import os

# How long PyTorch's threads spin before they sleep while they wait for each other: long enough to be fast on an idle
# machine, short enough not to stall a busy one (see threads.py). Works only before torch is imported.
os.environ.setdefault("GOMP_SPINCOUNT", "10000")
