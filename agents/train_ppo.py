"""Trains an agent with MaskablePPO: a warm start from a scripted bot, then self-play mixed with scripted opponents.

    python agents/train_ppo.py --preset quick            # ten minutes on two cores
    python agents/train_ppo.py --preset quick --resume   # goes on from the last checkpoint
    python agents/train_ppo.py --list-options            # everything that can be changed

What happens is in `hsagents.ppo_run`; presets are in `hsagents.config`; results are in `runs/<name>/`.
"""

import sys

from hsagents.training import main

if __name__ == "__main__":
    sys.exit(main("ppo", __doc__.splitlines()[0]))
