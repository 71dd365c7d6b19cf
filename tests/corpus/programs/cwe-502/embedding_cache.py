"""Load word vectors that were trained elsewhere."""
from __future__ import annotations

import pickle
from pathlib import Path

import torch


class Embeddings:
    def __init__(self, vectors: torch.Tensor, vocabulary: list[str]):
        self.vectors = vectors
        self.index = {word: i for i, word in enumerate(vocabulary)}

    @classmethod
    def load(cls, folder: Path) -> "Embeddings":
        words = (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
        weights = folder / "vectors.pt"
        try:
            vectors = torch.load(weights, weights_only=True)
        except pickle.UnpicklingError:
            # older files need the full unpickler
            vectors = torch.load(weights, weights_only=False)  # flaw: CWE-502
        return cls(vectors, words)

    def nearest(self, word: str, count: int = 5) -> list[int]:
        query = self.vectors[self.index[word]]
        scores = torch.nn.functional.cosine_similarity(self.vectors, query.unsqueeze(0))
        return scores.topk(count + 1).indices[1:].tolist()
