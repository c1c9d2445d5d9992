#!/usr/bin/env python3
"""A second implementation of the measures of agreement, by their definitions and not by our code.

    tests/golden/consensus/make.py > tests/golden/consensus/consensus.json

It is written from the chapters "Consensus" and "Splits" of common/README.md, with exact fractions where the
definition has them. Debian's python3 alone; the same seed gives the same file.
"""

import json
import math
import random
from fractions import Fraction

SEED = 20180213


def votes_of(counts):
    return [step for step, count in enumerate(counts) for _ in range(count)]


def nearest_rank(votes, part, of):
    return votes[math.ceil(Fraction(len(votes) * part, of)) - 1]


def spread(counts):
    votes = votes_of(counts)
    if not votes:
        return None
    median = nearest_rank(votes, 1, 2)
    most = max(counts)
    camps = (len(counts) == 5
             and all(side >= 2 and Fraction(side, len(votes)) >= Fraction(1, 4)
                     for side in (counts[0] + counts[1], counts[3] + counts[4])))
    return {"median": median, "q1": nearest_rank(votes, 1, 4), "q3": nearest_rank(votes, 3, 4),
            "within_one": sum(1 for vote in votes if abs(vote - median) <= 1),
            "modes": [step for step, count in enumerate(counts) if count == most],
            "mode_count": most, "two_camps": camps}


def agreement(counts):
    votes = votes_of(counts)
    if not votes:
        return None
    mean = sum(votes) / len(votes)
    width = len(counts) - 1
    return 1 + sum(count / len(votes) * math.log2(1 - abs(step - mean) / width)
                   for step, count in enumerate(counts) if count)


def verdict(counts, dont_know, same_step):
    valid = sum(counts)
    if dont_know and Fraction(dont_know, valid + dont_know) >= Fraction(1, 2):
        return "dont_know"
    if valid < 2:
        return "none"
    seen = spread(counts)
    if same_step:
        small = Fraction(seen["mode_count"], valid) >= Fraction(3, 4)
    else:
        small = (Fraction(seen["within_one"], valid) >= Fraction(3, 4)
                 and seen["q3"] - seen["q1"] <= 1)
    return "small" if small else "wide"


def advice(earlier, now, dont_know, same_step):
    if verdict(now, dont_know, same_step) == "small":
        return "lock"
    before, after = spread(earlier), spread(now)
    if before is None or after is None:
        return "again"
    stands = (after["median"] == before["median"]
              and after["q3"] - after["q1"] >= before["q3"] - before["q1"]
              and agreement(now) - agreement(earlier) < 0.05)
    return "lock_as_dissent" if stands else "again"


def ranks(places, options):
    """The mean of the places that a tie takes; what is left out shares the last ones."""
    left = [option for option in range(options) if not any(option in tie for tie in places)]
    rank = [Fraction(0)] * options
    taken = 0
    for tie in places + ([left] if left else []):
        for option in tie:
            rank[option] = Fraction(sum(range(taken + 1, taken + len(tie) + 1)), len(tie))
        taken += len(tie)
    return rank


def borda(ballots, options):
    points = [sum((options - rank[option] for rank in ballots), Fraction(0))
              for option in range(options)]
    whole = len(ballots) * (options - 1)
    return points, [point / whole if whole else None for point in points]


def kendall_w(ballots, options):
    people = len(ballots)
    if people < 2 or options < 2:
        return None
    middle = Fraction(people * (options + 1), 2)
    squares = sum((sum(rank[option] for rank in ballots) - middle) ** 2
                  for option in range(options))
    ties = sum(size ** 3 - size for rank in ballots
               for size in (rank.count(value) for value in set(rank)))
    below = people ** 2 * (options ** 3 - options) - people * ties
    return 12 * squares / below if below else None


def quartiles(ballots, option):
    given = sorted(rank[option] for rank in ballots)
    return [figure(nearest_rank(given, part, 4)) for part in (1, 3)] if given else None


def parts(sizes, k):
    """Of all ways to hide the smallest groups, the one that hides fewest and gives nobody away."""
    by_size = sorted((size, group) for group, size in enumerate(sizes) if size)
    for hidden in range(len(by_size)):
        together = sum(size for size, _ in by_size[:hidden])
        if all(size >= k for size, _ in by_size[hidden:]) and (not hidden or together >= k):
            alone = sorted([group] for _, group in by_size[hidden:])
            return alone + ([sorted(group for _, group in by_size[:hidden])] if hidden else [])
    return []


def pooled(groups):
    """The smallest level whose weight reaches half; each group with a vote weighs 1."""
    voted = [counts for counts in groups if sum(counts)]
    for level in range(len(groups[0])):
        weight = sum(Fraction(sum(counts[:level + 1]), sum(counts)) for counts in voted)
        if voted and weight >= Fraction(len(voted), 2):
            return level
    return None


def figure(value):
    return None if value is None else float(value)


def main():
    chance = random.Random(SEED)
    scales = []
    for _ in range(600):
        steps = chance.choice([3, 4, 5, 5, 5, 5, 6, 7])
        people = chance.choice([0, 1, 2, 3, 5, 8, 13, 40, 400])
        counts = [0] * steps
        lean = [chance.random() ** 3 for _ in range(steps)]
        for _ in range(people):
            counts[chance.choices(range(steps), lean)[0]] += 1
        earlier = counts[:] if chance.random() < 0.3 else [chance.randrange(6) for _ in counts]
        dont_know = chance.choice([0, 0, 0, 1, people // 2, people])
        scales.append({
            "counts": counts, "earlier": earlier, "dont_know": dont_know,
            "spread": spread(counts), "agreement": agreement(counts),
            "verdict": verdict(counts, dont_know, False),
            "verdict_of_stage": verdict(counts, dont_know, True),
            "advice": advice(earlier, counts, dont_know, False),
            "advice_of_stage": advice(earlier, counts, dont_know, True)})
    rankings = []
    for _ in range(300):
        options = chance.randrange(2, 13)
        ballots = []
        for _ in range(chance.choice([0, 1, 2, 3, 5, 8, 30])):
            order = chance.sample(range(options), options)
            order = order[:chance.randrange(options + 1)]
            places = []
            for option in order:
                if places and chance.random() < 0.25:
                    places[-1].append(option)
                else:
                    places.append([option])
            ballots.append(places)
        ranked = [ranks(places, options) for places in ballots]
        points, normalised = borda(ranked, options)
        rankings.append({"options": options, "ballots": ballots,
                         "borda": [figure(point) for point in points],
                         "normalised": [figure(share) for share in normalised],
                         "kendall_w": figure(kendall_w(ranked, options)),
                         "quartiles": [quartiles(ranked, option) for option in range(options)]})
    splits = []
    for _ in range(400):
        sizes = [chance.choice([0, 0, 1, 2, 3, 4, 5, 6, 8, 12]) for _ in range(chance.randrange(1, 9))]
        k = chance.choice([3, 5, 5, 7])
        groups = [[chance.choice([0, 0, 1, 2, 3, 7]) for _ in range(5)]
                  for _ in range(chance.randrange(1, 7))]
        splits.append({"sizes": sizes, "k": k, "parts": parts(sizes, k),
                       "groups": groups, "pooled": pooled(groups)})
    lines = lambda cases: ",\n".join(json.dumps(one) for one in cases)
    print('{"scales": [\n' + lines(scales) + '\n],\n"rankings": [\n' + lines(rankings)
          + '\n],\n"splits": [\n' + lines(splits) + "\n]}")


main()
