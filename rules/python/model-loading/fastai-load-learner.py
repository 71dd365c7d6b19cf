import fastai.vision.all as fv
from fastai.basics import *
from fastai.learner import load_learner as restore
from fastai.text.all import load_learner as load_text_learner
from fastai.vision.all import *
from huggingface_hub import from_pretrained_fastai

# ruleid: fastai-load-learner
learn = load_learner("export.pkl")


class Predictor:
    def __init__(self, path):
        # ruleid: fastai-load-learner
        self.learn = load_learner(
            path / "export.pkl",
            cpu=True,
        )

    async def swap(self, path):
        # ruleid: fastai-load-learner
        self.learn = restore(path)


def text(path):
    # ruleid: fastai-load-learner
    return load_text_learner(path, cpu=False)


def by_module(path):
    # ruleid: fastai-load-learner
    return fv.load_learner(path)


def from_hub(repository):
    # ruleid: fastai-load-learner
    return from_pretrained_fastai(repository)


# ok: fastai-load-learner
learn = vision_learner(dls, resnet34, metrics=error_rate)
# ok: fastai-load-learner
learn.export("export.pkl")
# ok: fastai-load-learner
learn.load_state_dict(torch.load("model.pth", weights_only=True))


class Registry:
    def load_learner(self, name):
        return self.learners[name]


# ok: fastai-load-learner
learn = Registry().load_learner("pets")
# ok: fastai-load-learner
loaders = {"pkl": load_learner}
# ok: fastai-load-learner
predictions = learn.predict("cat.jpg")
