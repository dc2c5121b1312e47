"""Pictures: the learning curve of a run, the heat map of an arena."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hsagents.statistics import Record


@dataclass
class CurvePoint:
    """Win rates at one point of a run: measured in test games, and in the training episodes since the last point."""

    steps: int
    seconds: float
    tested: dict[str, dict[str, float]] = field(default_factory=dict)
    """By opponent: {"win_rate", "low", "high", "games"}."""
    trained: dict[str, float] = field(default_factory=dict)
    """By opponent: the share of training episodes that were won (the learner explores in them)."""

    def as_dict(self) -> dict[str, Any]:
        return {
            "steps": self.steps,
            "seconds": round(self.seconds, 1),
            "tested": self.tested,
            "trained": self.trained,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> CurvePoint:
        return cls(data["steps"], data["seconds"], data["tested"], data["trained"])


def _pyplot() -> Any:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    return plt


def learning_curve(points: Sequence[CurvePoint], path: Path, title: str) -> None:
    """Win rates over environment steps: test games with their 95 % intervals, training episodes dashed."""
    plt = _pyplot()
    figure, axes = plt.subplots(figsize=(8, 5), dpi=120)
    names = list(dict.fromkeys(name for point in points for name in (*point.tested, *point.trained)))
    for number, name in enumerate(names):
        colour = f"C{number}"
        tested = [(p.steps, p.tested[name]) for p in points if name in p.tested]
        if tested:
            steps = [step for step, _ in tested]
            axes.plot(steps, [t["win_rate"] for _, t in tested], "o-", color=colour, label=f"{name}, tested")
            axes.fill_between(
                steps,
                [t["low"] for _, t in tested],
                [t["high"] for _, t in tested],
                color=colour,
                alpha=0.15,
                lw=0,
            )
        trained = [(p.steps, p.trained[name]) for p in points if name in p.trained]
        if trained:
            axes.plot(
                *zip(*trained, strict=True), "--", color=colour, lw=1, alpha=0.7, label=f"{name}, in training"
            )
    axes.set_xlabel("environment steps of the learner")
    axes.set_ylabel("win rate")
    axes.set_ylim(0, 1)
    axes.grid(alpha=0.3)
    axes.set_title(title)
    if names:
        axes.legend(loc="lower right", fontsize=8)
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)


def heat_map(names: Sequence[str], records: dict[tuple[str, str], Record], path: Path, title: str) -> None:
    """The win rate of each row's player against each column's."""
    plt = _pyplot()
    size = len(names)
    figure, axes = plt.subplots(figsize=(1.6 + 0.9 * size, 1.2 + 0.8 * size), dpi=120)
    grid = [[float("nan")] * size for _ in names]
    for i, row in enumerate(names):
        for j, column in enumerate(names):
            if (row, column) in records:
                grid[i][j] = records[row, column].total.rate
    image = axes.imshow(grid, vmin=0, vmax=1, cmap="RdYlGn")
    for i in range(size):
        for j in range(size):
            if grid[i][j] == grid[i][j]:
                axes.text(j, i, f"{grid[i][j]:.1%}", ha="center", va="center", fontsize=9)
    axes.set_xticks(range(size), names, rotation=45, ha="right")
    axes.set_yticks(range(size), names)
    axes.set_title(title, fontsize=10)
    figure.colorbar(image, fraction=0.04, label="row beats column")
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)
