from training.files.disjoint_sets import DisjointSets


def test_what_is_joined_by_a_chain_has_one_that_stands_for_it() -> None:
    sets: DisjointSets[str] = DisjointSets()
    for a, b in (("a", "b"), ("c", "d"), ("e", "f"), ("b", "c")):
        sets.join(a, b)
    assert len({sets.find(member) for member in "abcd"}) == 1
    assert sets.find("e") == sets.find("f") != sets.find("a")


def test_what_was_never_joined_stands_for_itself() -> None:
    sets: DisjointSets[int] = DisjointSets()
    sets.join(1, 1)
    sets.join(1, 2)
    assert sets.find(3) == 3
    assert sets.find(1) == sets.find(2)
