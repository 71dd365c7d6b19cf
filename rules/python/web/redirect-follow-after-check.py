import httpx


async def fetch(url):
    await check_url(url)
    # ruleid: redirect-follow-after-check
    async with httpx.AsyncClient(follow_redirects=True, timeout=10) as client:
        return await client.get(url)


async def fetch_strict(url):
    await check_url(url)
    # ok: redirect-follow-after-check
    async with httpx.AsyncClient(follow_redirects=False, timeout=10) as client:
        return await client.get(url)


async def of_our_own():
    # ok: redirect-follow-after-check
    async with httpx.AsyncClient(follow_redirects=True) as client:
        return await client.get(HOME)
