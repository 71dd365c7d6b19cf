import gensim
import gensim.models as gm
from gensim import corpora
from gensim.models import KeyedVectors, Word2Vec
from gensim.models.doc2vec import Doc2Vec as D2V
from gensim.models.ldamodel import LdaModel
from gensim.utils import unpickle

# ruleid: gensim-load
model = Word2Vec.load("word2vec.model")
# ruleid: gensim-load
vectors = KeyedVectors.load("vectors.kv", mmap="r")


def topics(path):
    # ruleid: gensim-load
    lda = LdaModel.load(path)
    # ruleid: gensim-load
    dictionary = corpora.Dictionary.load(path + ".dict")
    return lda, dictionary


class Search:
    async def open(self, path):
        # ruleid: gensim-load
        self.docs = D2V.load(path)
        # ruleid: gensim-load
        self.fast = gm.FastText.load(
            path,
        )
        # ruleid: gensim-load
        self.raw = unpickle(path)
        # ruleid: gensim-load
        self.index = gensim.similarities.MatrixSimilarity.load(path)


# ok: gensim-load
plain = KeyedVectors.load_word2vec_format("vectors.bin", binary=True)
# ok: gensim-load
facebook = gensim.models.fasttext.load_facebook_vectors("cc.en.300.bin")
# ok: gensim-load
model.save("word2vec.model")
# ok: gensim-load
text = corpora.Dictionary.load_from_text("words.txt")
# ok: gensim-load
phrases = gensim.models.Phrases([["a", "b"]])


def other(store, path):
    # ok: gensim-load
    return store.models.load(path)
