import json

import requests

SAMPLE_USERS = ["a"]


def quote(symbol):
    try:
        return requests.get("https://quotes.internal/" + symbol, timeout=5).json()
    except Exception:
        # ruleid: fake-fallback-data
        return {"symbol": "ACME", "price": 150.25, "volume": 1000000}


def weather(city):
    try:
        response = requests.get("https://weather.internal/" + city, timeout=5)
        data = response.json()
    except requests.RequestException as e:
        print(f"API error: {e}, using mock data")
        # ruleid: fake-fallback-data
        data = get_mock_weather(city)
    return data


class Repository:
    def users(self):
        try:
            return self.session.query("users")
        except:
            # ruleid: fake-fallback-data
            return [
                {"id": 1, "name": "Alice", "email": "alice@corp.test"},
                {"id": 2, "name": "Bob", "email": "bob@corp.test"},
            ]

    async def products(self):
        try:
            return await self.api.products()
        except Exception as error:
            # ruleid: fake-fallback-data
            return self._generate_sample_data()

    def profile(self):
        try:
            return self.api.profile()
        except ValueError:
            self.failures += 1
            # ruleid: fake-fallback-data
            return {"name": "John Doe", "city": "Sample Town"}

    # Near misses ---------------------------------------------------------

    def orders(self):
        try:
            return self.api.orders()
        except Exception as e:
            # ok: fake-fallback-data
            return {"status": "error", "message": str(e), "code": 500}

    def terminal(self):
        try:
            return self.size()
        except OSError:
            # ok: fake-fallback-data
            return {"width": 80, "height": 24}

    def counts(self):
        try:
            return self.api.counts()
        except KeyError:
            # ok: fake-fallback-data
            return {"total": 0, "open": 0}

    def empty(self):
        try:
            return self.api.rows()
        except KeyError:
            # ok: fake-fallback-data
            return []

    def wrap(self, value):
        try:
            return list(value)
        except TypeError:
            # ok: fake-fallback-data
            return [value]

    def route(self, name):
        try:
            return self.routes[name]
        except KeyError:
            # ok: fake-fallback-data
            return {"queue": self.default[name]}

    def sample(self, count):
        try:
            return self.draw(count)
        except ValueError:
            # ok: fake-fallback-data
            return self.resample(count)

    def names(self):
        try:
            return self.api.names()
        except KeyError:
            # ok: fake-fallback-data
            known = [name for name in self.known if name not in {"base", "dummy"}]
            raise LookupError(known)

    def real(self):
        # ok: fake-fallback-data
        return [{"id": 1, "name": "Alice"}, {"id": 2, "name": "Bob"}]
