"""What every section is given."""
import dataclasses
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@dataclasses.dataclass
class Bench:
    """A folder that goes afterwards, how many rounds, how long one is in seconds, the largest plan to try."""
    folder: pathlib.Path
    rounds: int
    seconds: int
    most: int
    quick: bool

    @property
    def tools(self):
        """Where what the bench compiles is kept."""
        folder = ROOT / "build/bench"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
