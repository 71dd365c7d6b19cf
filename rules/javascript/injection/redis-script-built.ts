async function submit(board: string, player: string, score: number) {
  const script = `
    return redis.call("ZADD", "board:${board}", ${score}, "${player}")
  `;
  // ruleid: redis-script-built
  return redis.eval(script, 0);
}

async function first(name: string) {
  // ruleid: redis-script-built
  await redisClient.eval('return redis.call("GET", "' + name + '")', 0);
}

async function constant(board: string, player: string) {
  // ok: redis-script-built
  return redis.eval('return redis.call("ZADD", KEYS[1], ARGV[1])', 1, board, player);
}

async function other(page) {
  // ok: redis-script-built
  return page.eval(`${page.name}`, 1);
}
