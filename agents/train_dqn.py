"""Trains an agent with masked DQN, from nothing, against scripted opponents.

    python agents/train_dqn.py --preset quick            # ten minutes on two cores
    python agents/train_dqn.py --preset quick --resume   # goes on from the last checkpoint

What happens is in `hsagents.dqn_run`, how DQN is masked in `hsagents.dqn`; results are in `runs/<name>/`.
"""

import sys

from hsagents.training import main

if __name__ == "__main__":
    sys.exit(main("dqn", __doc__.splitlines()[0]))
