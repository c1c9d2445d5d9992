#!/usr/bin/env python3
"""A second implementation of the city model, by its equations and not by our code.

    tests/golden/city/make.py > tests/golden/city/city.json

It is written from the chapter "City model" of common/README.md: 200 random plays, with random budgets, starting
positions, links across sub-dimensions, shock cards and plans. Debian's python3 alone; the same seed gives the same
file.
"""

import json
import random

SEED = 20261129
COST = [4, 6, 8, 10, 12]
LEAST_YEARS = [2, 2, 3, 3, 4]
UPKEEP = DECAY = 0.05
LEAST_EFFECT = 0.2
FINISHED = 0.95
YEARS = 4


def smooth(q):
    z = max(0.0, min(1.0, (q - 0.3) / 0.5))
    return z ** 2 * (3 - 2 * z)


def ladder(cells):
    return sum(min(cells[:stage + 1]) for stage in range(5))


def target(share, cells):
    """The stage that gets a share, or None when its sub-dimension is finished."""
    if share["aim"] == "cell":
        return share["stage"]
    open_cells = [stage for stage in range(5) if cells[stage] < FINISHED]
    if not open_cells:
        return None
    return open_cells[0] if share["aim"] == "in_order" else open_cells[-1]


def one_year(x, budget, shares, links):
    count = len(x)
    need = UPKEEP * sum(COST[s] * x[d][s] for d in range(count) for s in range(5))
    paid = min(1.0, budget / need) if need > 0 else 1.0
    left = budget - paid * need
    money = {}
    active = [(share, target(share, x[share["sub_dimension"]])) for share in shares]
    total = sum(share["percent"] for share, stage in active if stage is not None)
    whole = sum(share["percent"] for share in shares)
    for share, stage in active:
        if stage is None or share["percent"] == 0:
            continue
        place = (share["sub_dimension"], stage)
        money[place] = money.get(place, 0.0) + left * (whole / 100) * share["percent"] / total
    after = [row[:] for row in x]
    spent = wasted = 0.0
    for d in range(count):
        for s in range(5):
            base = 1.0 if s == 0 else x[d][s - 1]
            for link in links:
                if link["cell"] == [d, s]:
                    base = min(base, x[link["needs"][0]][link["needs"][1]])
            gets = money.get((d, s), 0.0)
            works = LEAST_EFFECT + (1 - LEAST_EFFECT) * smooth(base)
            gain = min(gets * works / COST[s], 1 / LEAST_YEARS[s], 1 - x[d][s])
            after[d][s] = max(0.0, min(1.0, x[d][s] + gain - DECAY * (1 - paid) * x[d][s]))
            spent += gets
            wasted += gets - gain * COST[s]
    return after, {"budget": budget, "left": left, "spent": spent, "wasted": wasted,
                   "city": sum(ladder(row) for row in after) / count,
                   "lowest": min(ladder(row) for row in after)}


def shares_of(chance, count):
    cuts = sorted(chance.randint(0, 100) for _ in range(count - 1))
    percents = [b - a for a, b in zip([0] + cuts, cuts + [100])]
    chance.shuffle(percents)
    return [{"sub_dimension": d, "aim": chance.choice(["in_order", "in_order", "in_order", "from_behind", "cell"]),
             "stage": chance.randrange(5), "percent": percent} for d, percent in enumerate(percents)]


def play(chance):
    count = chance.choice([3, 7, 10, 10, 10])
    links = []
    for _ in range(chance.choice([0, 0, 1, 3])):
        d, e = chance.sample(range(count), 2)
        links.append({"cell": [d, chance.randrange(5)], "needs": [e, chance.randrange(5)]})
    x = [[0.0] * 5 for _ in range(count)]
    if chance.random() < 0.4:
        x = [[chance.randrange(9) / 8 for _ in range(5)] for _ in range(count)]
    case = {"sub_dimensions": count, "budget": chance.randint(1, 60), "links": links, "start": x, "turns": []}
    loss = 0.0
    for _ in range(5):
        turn = {"shares": shares_of(chance, count), "card": None, "years": []}
        for _ in range(YEARS):
            x, told = one_year(x, case["budget"] * (1 - loss), turn["shares"], links)
            loss = 0.0
            turn["years"].append(told)
        if chance.random() < 0.3:
            strikes = sorted(chance.sample(range(count), chance.randint(1, 3)))
            turn["card"] = {"strikes": strikes, "severity": chance.randrange(1, 11) / 10}
            related = sum(ladder(x[d]) for d in strikes) / len(strikes)
            loss = turn["card"]["severity"] * (1 - related / 5)
        turn["loss"] = loss
        case["turns"].append(turn)
    case["end"] = x
    return case


def main():
    chance = random.Random(SEED)
    print(json.dumps({"plays": [play(chance) for _ in range(200)]}, separators=(",", ":")))


main()
