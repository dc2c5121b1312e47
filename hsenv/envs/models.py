"""Models of Stable-Baselines3 as opponents. Nothing of Stable-Baselines3 is imported before a file is loaded."""

from __future__ import annotations

import functools
import inspect
import os
import pickle
from pathlib import Path
from typing import Any, Protocol, TypeGuard

import numpy as np
import numpy.typing as npt

from .actions import factor_masks, ids_of
from .layout import ACTION_COUNT


class Model(Protocol):
    """What a trained model offers."""

    observation_space: Any
    action_space: Any

    def predict(self, observation: Any, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
        """(actions, states)."""
        ...


def is_model(thing: Any) -> TypeGuard[Model]:
    """Whether a thing is a model: it predicts."""
    return callable(getattr(thing, "predict", None)) and not isinstance(thing, type)


def load(path: str | os.PathLike[str]) -> Model:
    """The MaskablePPO model of a file that its `save` wrote, on the CPU. Raises `ValueError`, or `ImportError` without sb3-contrib.

    Loading unpickles parts of the file, and a pickle can run any code: load only files that you trust.
    A model of another algorithm: load it yourself and give the object as the opponent.
    """
    file = Path(path)
    if not file.is_file():
        raise ValueError(f"there is no model file {file}")
    try:
        from sb3_contrib import MaskablePPO
    except ImportError as error:
        raise ImportError(f"loading {file} needs the package sb3-contrib (the extra hsenv[train])") from error
    try:
        model: Model = MaskablePPO.load(file, device="cpu")
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        ImportError,
        LookupError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
        pickle.UnpicklingError,
    ) as error:
        raise ValueError(
            f"{file} cannot be loaded as a MaskablePPO model ({type(error).__name__}: {error}); a model of another "
            "algorithm can be loaded by its own class and given as an object"
        ) from error
    return model


class ModelPolicy:
    """A model as an opponent's policy, for one game or a batch.

    The model is told the masks if its `predict` takes `action_masks`, or if its observations hold a mask
    (`HearthstoneVecEnv(mask_in_observation=True)`, whatever `mask_keys` calls it). One that knows no masks may choose illegal
    actions, which then do what `illegal_action` says. A model with the factored action space is understood.
    """

    def __init__(self, model: Model, name: str, *, deterministic: bool = False) -> None:
        """Raises `ValueError` for a model of other actions than these."""
        self.model, self.__name__ = model, name
        self._path: Path | None = None
        self._deterministic = deterministic
        self._takes_masks = "action_masks" in inspect.signature(model.predict).parameters
        space = getattr(model, "action_space", None)
        self._factored = getattr(space, "nvec", None) is not None
        if not self._factored and getattr(space, "n", ACTION_COUNT) != ACTION_COUNT:
            raise ValueError(
                f"the model {name} has the action space {space}, not one of the {ACTION_COUNT} actions"
            )

    @classmethod
    def of_file(cls, path: Path, *, deterministic: bool = False) -> ModelPolicy:
        """The model of a file. Raises what `load` raises."""
        policy = cls(load(path), path.stem, deterministic=deterministic)
        policy._path = path
        return policy

    @property
    def key(self) -> tuple[Any, bool]:
        """What tells it from others: its file, or which object its model is; and how it decides."""
        return self._path or id(self.model), self._deterministic

    def __deepcopy__(self, memo: dict[int, Any]) -> ModelPolicy:
        return self  # a copied environment plays against the same model, as it is and as it changes

    def __reduce__(self) -> tuple[Any, ...]:
        """A pickle names the file, where there is one, or holds the model."""
        if self._path is not None:
            return functools.partial(ModelPolicy.of_file, deterministic=self._deterministic), (self._path,)
        made = functools.partial(ModelPolicy, deterministic=self._deterministic)
        return made, (self.model, self.__name__)

    def __call__(
        self, observation: Any, action_mask: npt.NDArray[Any], info: dict[str, Any]
    ) -> npt.NDArray[Any]:
        """Actions for a batch of games, or one for a single game. Raises `ValueError` for observations of another shape."""
        given = self._as_trained(observation, action_mask)
        masks = factor_masks(action_mask) if self._factored else action_mask
        more = {"action_masks": masks.astype(np.bool_)} if self._takes_masks else {}
        actions, _ = self.model.predict(given, deterministic=self._deterministic, **more)
        chosen = np.asarray(actions)
        return ids_of(chosen, action_mask) if self._factored else chosen

    def _as_trained(self, observation: Any, mask: npt.NDArray[Any]) -> Any:
        space = getattr(self.model, "observation_space", None)
        parts = getattr(space, "spaces", None)
        given = observation
        mask_key = next((key for key, one in (parts or {}).items() if one.shape == (ACTION_COUNT,)), None)
        if mask_key is not None:
            own = next(
                (key for key in parts or () if key != mask_key), "observation"
            )  # as `mask_keys` named it
            inner = observation if isinstance(observation, dict) else {own: observation}
            given = {**inner, mask_key: mask.astype(np.float32)}
        if space is None:
            return given
        expected = {key: one.shape for key, one in parts.items()} if parts is not None else space.shape
        axes = mask.ndim - 1
        found = (
            {key: value.shape[axes:] for key, value in given.items()}
            if isinstance(given, dict)
            else given.shape[axes:]
        )
        if found != expected:
            raise ValueError(
                f"the model {self.__name__} takes observations of shape {expected}, not {found}: it was trained on "
                "another form of observations, or by another version"
            )
        return given
