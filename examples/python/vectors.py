"""A second reading of the bundled tariff: answers each vector from the tariff's JSON, and compares.

python3 vectors.py TARIFF VECTORS
"""

import json
import sys
from itertools import combinations, product
from math import floor, inf


def answers_to(fact):
    options = fact.get("options", [])
    sizes = range(len(options) + 1) if options else []
    return [some for size in sizes for some in combinations(options, size)] or [True, False]


def is_in(tariff, group, learner):
    def holds(fact, wanted):
        return set(wanted) & set(learner[fact]) if isinstance(wanted, list) else wanted is learner[fact]

    profiles = tariff["groups"][group]["anyOf"] if group else [{}]
    return any(all(holds(*one) for one in profile.items()) for profile in profiles)


def price_of(tariff, price, measures, learner):
    """An amount in cents, and the group whose price it is. A form that the bundled page does not have is an error."""
    match price:
        case int():
            return price, None
        case {"per": measure, "cents": cents, **rest} if not rest:
            return floor(cents * measures[measure] + 0.5), None
        case {"for": group, "price": inside, "otherwise": outside}:
            is_inside = is_in(tariff, group, learner)
            due, _ = price_of(tariff, inside if is_inside else outside, measures, learner)
            return due, group if is_inside else None
    raise NotImplementedError(price)


def shares_of(tariff, line, learner):
    """The learner's share and the funder's; nothing if the scheme is not for this learner."""
    scheme = tariff["schemes"][line["scheme"]]
    if not is_in(tariff, scheme.get("public"), learner):
        return None
    due, _ = price_of(tariff, tariff["grid"][line["item"]][line["scheme"]], line, learner)
    return {"funder": (0, due), "learner-part": (due, None)}[scheme["paidBy"]]


def in_scope(tariff, scope, line):
    item = line["item"]
    own = {"items": item, "schemes": line["scheme"], "sections": tariff["items"][item].get("section")}
    return all(own[name] in wanted for name, wanted in scope.items() if name in own)


def missing(facts, kinds, outcome):
    """The open facts that change an outcome when they alone change."""
    told = [(kind, outcome(kind)) for kind in kinds]
    pairs = [(one, other) for (one, a), (other, b) in combinations(told, 2) if a != b]
    return [fact for fact in facts if any(one | {fact: 0} == other | {fact: 0} for one, other in pairs)]


def cap_reasons(tariff, lines, line):
    cap = tariff["schemes"][line["scheme"]].get("cap")
    scope = cap and cap["counts"] | {"schemes": [line["scheme"]]}
    if cap and in_scope(tariff, scope, line):
        for semester in (1, 2):  # A line without a semester counts in both.
            count = sum(in_scope(tariff, scope, one) and one.get("semester", semester) == semester for one in lines)
            if count > cap["max"] and line.get("semester", semester) == semester:
                yield {"code": "cap-exceeded", "semester": semester, "count": count, "max": cap["max"]}


def rules_of(tariff):
    schemes = [(scheme, {"schemes": [id]}) for id, scheme in tariff["schemes"].items()]
    for scheme, lines in schemes:
        yield from (("condition", {"code": code, "lines": lines}) for code in scheme.get("conditions", []))
        if cap := scheme.get("cap"):
            scope = lines | cap["counts"]
            several = [scope | {"min": cap["unconditional"] + 1}]
            yield "condition", {"code": cap["condition"], "lines": scope, "inSemester": several}
    yield from (("reading", reading) for reading in tariff["readings"])
    yield "information", {"code": "fee-waived", "annualFee": "waived", "lines": tariff["annualFee"]["waivedBy"]}
    for scheme, lines in schemes:
        yield from (("information", {"code": code, "lines": lines}) for code in scheme.get("information", []))


def notes_on(tariff, lines, outcomes, fee):
    refused = [{reason["code"] for reason in outcome.get("reasons", [])} for outcome in outcomes]
    for kind, rule in rules_of(tariff):
        seen = [i for i, why in enumerate(refused) if not why or (kind == "reading" and why == {"cap-exceeded"})]

        def holds(count, *semester):
            inside = [lines[i] for i in seen if in_scope(tariff, count, lines[i])]
            counted = sum(not semester or one.get("semester", *semester) in semester for one in inside)
            return count.get("min", 0) <= counted <= count.get("max", inf)

        semesters = [one for one in (1, 2) if all(holds(count, one) for count in rule.get("inSemester", []))]
        applies = semesters and rule.get("annualFee", fee) == fee and all(map(holds, rule.get("inQuote", [])))
        told = [0] if rule["lines"].get("semester") == "unknown" else [0, *semesters]
        found = [i for i in seen if lines[i].get("semester", 0) in told and in_scope(tariff, rule["lines"], lines[i])]
        if applies and found:
            more = {"alternatives": rule["alternatives"]} if "alternatives" in rule else {}
            yield {"kind": kind, "code": rule["code"], "lines": found, **more}


def outcome_of(tariff, lines, line, facts, kinds):
    row, scheme = tariff["grid"][line["item"]], line["scheme"]
    schemes = tariff["schemes"].items()
    able = {id: [is_in(tariff, one.get("public"), kind) for kind in kinds] for id, one in schemes}
    reasons = [{"code": "item-not-eligible"}] if row[scheme] == "not-eligible" else []
    reasons += [] if any(able[scheme]) else [{"code": "learner-not-eligible"}]
    if reasons := reasons + list(cap_reasons(tariff, lines, line)):
        others = [id for id in able if id != scheme and row[id] != "not-eligible" and all(able[id])]
        return line | {"status": "ineligible", "reasons": reasons, "alternatives": others}
    if open_facts := missing(facts, kinds, lambda kind: shares_of(tariff, line, kind)):
        return line | {"status": "undetermined", "missing": open_facts}
    return line | {"status": "priced"} | dict(zip(("learnerDue", "funderDue"), shares_of(tariff, line, kinds[0])))


def answer(tariff, learner, lines, annualFee=None):
    lines = [tariff["items"][line["item"]].get("measures", {}) | line for line in lines]
    facts = {fact: one for fact, one in tariff["facts"].items() if fact not in learner}
    kinds = [learner | dict(zip(facts, some)) for some in product(*map(answers_to, facts.values()))]
    outcomes = [outcome_of(tariff, lines, line, facts, kinds) for line in lines]
    waived_by = [i for i, line in enumerate(lines) if in_scope(tariff, tariff["annualFee"]["waivedBy"], line)]
    fee = "already-paid" if annualFee == "already-paid" else "waived" if waived_by else "due"

    def told(status, fee="open", **more):
        common = {"status": status, "tariff": tariff["id"], "edition": tariff["edition"]["id"], "lines": outcomes}
        return common | more | {"notes": list(notes_on(tariff, lines, outcomes, fee))}

    def come_to(kind):
        """The fee and its exception, then the shares of each line; which lines are refused, if any is."""
        shares = [shares_of(tariff, line, kind) for line in lines]
        entries = [next(one for one in tariff["annualFee"]["due"] if in_scope(tariff, one, line)) for line in lines]
        dues = [price_of(tariff, one["price"], {}, kind) for one in entries if fee == "due"]
        fee_due = max(dues, key=lambda due: due[0], default=(0, None))
        return [share is None for share in shares] if None in shares else [fee_due, *shares]

    if any(outcome["status"] == "ineligible" for outcome in outcomes):
        return told("ineligible")
    if open_facts := missing(facts, kinds, come_to):
        totals = [None if True in one else sum(due for due, _ in one) for one in map(come_to, kinds)]
        span = None if None in totals else {"min": min(totals), "max": max(totals)}
        return told("undetermined", fee if span else "open", missing=open_facts, learnerRange=span)
    (due, exception), *shares = come_to(kinds[0])
    more = {"waivedBy": waived_by} if fee == "waived" else {"exception": exception} if exception else {}
    total = due + sum(own for own, _ in shares)
    paid = [{"payer": "learner", "due": total, "lines": [i for i, (own, _) in enumerate(shares) if own]}]
    for id in tariff["schemes"]:
        if owed := {i: share for i, (_, share) in enumerate(shares) if lines[i]["scheme"] == id}:
            due_of = None if None in owed.values() else sum(owed.values())
            paid.append({"payer": id, "due": due_of, "lines": [i for i in owed if owed[i] != 0]})
    return told("priced", fee, annualFee={"status": fee, "due": due} | more, learnerDue=total, payers=paid)


tariff, vectors = (json.load(open(file, encoding="utf-8")) for file in sys.argv[1:])
for vector in vectors:
    if (found := answer(tariff, **vector["request"])) != vector["quote"]:
        sys.exit(f"{vector}\nfound {found}")
assert len(vectors) > 500, "the vectors are more than 500"
print(f"{len(vectors)} vectors")
