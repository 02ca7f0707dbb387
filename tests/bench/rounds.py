"""The same work by two servers, in turn: ours, the other, ours, the other …"""
import dataclasses
import statistics

from table import spread, verdict


@dataclasses.dataclass
class Pair:
    """One figure of both servers, round by round."""
    ours: list
    theirs: list

    @property
    def ratios(self):
        """Ours divided by theirs, each in its own round."""
        return [mine / other for mine, other in zip(self.ours, self.theirs)]

    def cells(self, least=None, most=None):
        """Both figures, the ratio, the target of its median, and whether it is reached."""
        ratio = statistics.median(self.ratios)
        return [spread(self.ours), spread(self.theirs), spread(self.ratios), *verdict(ratio, least, most)]


def alternate(rounds, ours, theirs):
    """Calls both in turn and gives what each returned: [(ours, theirs), …]."""
    return [(ours(), theirs()) for _ in range(rounds)]


def pair(results, figure):
    """The figure of that name out of what `alternate` gave."""
    return Pair([getattr(mine, figure) for mine, _ in results], [getattr(other, figure) for _, other in results])
