from pathlib import Path

import sb3_contrib
import stable_baselines3 as sb3
from huggingface_sb3 import load_from_hub
from sb3_contrib import MaskablePPO
from stable_baselines3 import A2C, PPO
from stable_baselines3 import SAC as Agent
from stable_baselines3.common.vec_env import VecNormalize


def play(path, env):
    # ruleid: stable-baselines-load
    return PPO.load(path, env=env)


class Player:
    def __init__(self, folder: Path, env):
        # ruleid: stable-baselines-load
        self.model = Agent.load(
            folder / "best_model.zip",
            env=env,
            device="cpu",
        )
        # ruleid: stable-baselines-load
        self.env = VecNormalize.load(folder / "vec_normalize.pkl", env)

    async def swap(self, path):
        # ruleid: stable-baselines-load
        self.model = sb3.DQN.load(path)


def from_hub(repository, filename):
    checkpoint = load_from_hub(repository, filename)
    # ruleid: stable-baselines-load
    return MaskablePPO.load(checkpoint)


# ok: stable-baselines-load
model = PPO.load("ppo_cartpole")
# ok: stable-baselines-load
model = A2C("MlpPolicy", "CartPole-v1").learn(10_000)


def check(model, path):
    model.save(path)
    # ok: stable-baselines-load
    return PPO.load(path)


def parameters(model, path):
    # ok: stable-baselines-load
    model.policy.load(path)


class Game:
    @classmethod
    def load(cls, path):
        return cls()


def other(path):
    # ok: stable-baselines-load
    return Game.load(path)


# ok: stable-baselines-load
version = sb3_contrib.__version__
