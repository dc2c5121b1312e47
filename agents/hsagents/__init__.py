"""What the training scripts, the evaluation and the command line share.

Nothing here is imported by `hsenv`; torch and Stable-Baselines3 are imported only by the modules that learn
(`network`, `policy`, `dqn`, `ppo_run`, `dqn_run`, ...), so that playing and listing work without them.
"""

import os

# PyTorch's threads otherwise spin while they wait: on a machine that does anything else besides, that costs several
# times the time it saves. Only works before torch is imported; whoever sets it knows better.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
