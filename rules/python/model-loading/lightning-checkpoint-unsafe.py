import lightning as L
import pytorch_lightning as pl
import torch
from lightning.pytorch import LightningModule, Trainer


class Classifier(LightningModule):
    @classmethod
    def restore(cls, path):
        # ruleid: lightning-checkpoint-unsafe
        return cls.load_from_checkpoint(path)


class Segmenter(pl.LightningModule):
    pass


# ruleid: lightning-checkpoint-unsafe
model = Classifier.load_from_checkpoint("best.ckpt", map_location="cpu")

# ruleid: lightning-checkpoint-unsafe
model = Segmenter.load_from_checkpoint(
    checkpoint_path="https://example.org/checkpoints/segmenter.ckpt",
    strict=False,
)


def full(path):
    # ruleid: lightning-checkpoint-unsafe
    return Classifier.load_from_checkpoint(path, weights_only=False, strict=True)


async def swap(app, path):
    # ruleid: lightning-checkpoint-unsafe
    app.model = Classifier.load_from_checkpoint(path, weights_only=None)


def resume(trainer: Trainer, model, data):
    # ruleid: lightning-checkpoint-unsafe
    trainer.fit(model, datamodule=data, ckpt_path="last.ckpt", weights_only=False)


# ok: lightning-checkpoint-unsafe
model = Classifier.load_from_checkpoint("best.ckpt", weights_only=True)


def chosen_by_the_caller(path, weights_only=True):
    # ok: lightning-checkpoint-unsafe
    return Classifier.load_from_checkpoint(path, weights_only=weights_only)


def passed_on(path, **kwargs):
    # ok: lightning-checkpoint-unsafe
    return Classifier.load_from_checkpoint(path, **kwargs)


class Task(L.LightningModule):
    def reload(self, path):
        # ok: lightning-checkpoint-unsafe
        return self.load_from_checkpoint(path)

    def _load_from_checkpoint(self, path):
        # ok: lightning-checkpoint-unsafe
        self._load_from_checkpoint(path)


def fit(trainer, model, data):
    # ok: lightning-checkpoint-unsafe
    trainer.fit(model, data, ckpt_path="last.ckpt")
    # ok: lightning-checkpoint-unsafe
    trainer.test(model, data, ckpt_path="best", weights_only=True)


# ok: lightning-checkpoint-unsafe
state = torch.load("best.ckpt", weights_only=True)["state_dict"]
