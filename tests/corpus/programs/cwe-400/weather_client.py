"""Weather forecasts, from the command line."""
import argparse
import os
import sys

import requests

API = "https://api.weather-service.io/v2"


class WeatherError(RuntimeError):
    pass


def forecast(city: str, days: int = 3) -> list[dict]:
    """Fetch the forecast for a city.

    Raises:
        WeatherError: if the service cannot be reached or knows no such city.
    """
    response = requests.get(  # flaw: CWE-400
        f"{API}/forecast",
        params={"q": city, "days": days, "key": os.environ["WEATHER_KEY"]},
    )
    if response.status_code == 404:
        raise WeatherError(f"no such city: {city}")
    response.raise_for_status()
    return response.json()["days"]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("city")
    parser.add_argument("--days", type=int, default=3)
    args = parser.parse_args()
    try:
        for day in forecast(args.city, args.days):
            print(f"{day['date']}: {day['low']}° to {day['high']}°")
    except WeatherError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
