import unittest

import pytest

from shop import total

EXPECTED = 5


def test_total():
    total([1, 2])
    # ruleid: test-theatre
    assert True


def test_total_twice():
    result = total([1, 2])
    # ruleid: test-theatre
    assert result == result


# ruleid: test-theatre
def test_discount():
    pass


class TestShop(unittest.TestCase):
    def test_open(self):
        # ruleid: test-theatre
        self.assertTrue(True)

    def test_rows(self):
        rows = total([])
        # ruleid: test-theatre
        self.assertGreaterEqual(len(rows), 0)

    # ruleid: test-theatre
    def test_later(self):
        """The discount is applied."""
        pass

    async def test_async(self):
        response = await self.client.get("/")
        # ruleid: test-theatre
        assert len(response.items) >= 0
        # ruleid: test-theatre
        self.assertEqual(response, response)


def test_numbers():
    # ruleid: test-theatre
    assert 1 == 1


# ok: test-theatre
def test_real():
    # ok: test-theatre
    assert total([2, 3]) == 5
    # ok: test-theatre
    assert total([2, 3]) == EXPECTED


def test_equality(offset):
    # ok: test-theatre
    assert offset == offset
    # ok: test-theatre
    assert hash(offset) == hash(offset)


def test_truth(value):
    # ok: test-theatre
    assert True & value is value
    # ok: test-theatre
    assert True in value


def test_more(rows):
    # ok: test-theatre
    assert len(rows) >= 1
    # ok: test-theatre
    assert rows is not None


def test_raises():
    # ok: test-theatre
    with pytest.raises(ValueError):
        total(None)


# ok: test-theatre
def helper():
    pass


# ok: test-theatre
def test_smoke():
    total([])
