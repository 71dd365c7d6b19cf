import scipy
import scipy.misc
from scipy import misc
# ruleid: outdated-scipy-misc
from scipy.misc import imread
# ruleid: outdated-scipy-misc
from scipy.misc import imresize as resize, imsave

# ok: outdated-scipy-misc
from imageio.v3 import imread as read_image
# ok: outdated-scipy-misc
from scipy.datasets import face
# ok: outdated-scipy-misc
from scipy.special import comb, logsumexp


def load(path):
    # ruleid: outdated-scipy-misc
    image = scipy.misc.imread(path, mode="RGB")
    # ruleid: outdated-scipy-misc
    return misc.imresize(
        image,
        (224, 224),
    )


class Thumbnails:
    async def save(self, path, image):
        # ruleid: outdated-scipy-misc
        scipy.misc.toimage(image, cmin=0, cmax=255).save(path)

    def count(self, n, k):
        # ok: outdated-scipy-misc
        return scipy.special.comb(n, k)

    def sample(self):
        # ok: outdated-scipy-misc
        return scipy.datasets.face()


class Misc:
    # ok: outdated-scipy-misc
    def imread(self, project):
        return project.misc.imread(self)


try:
    from scipy.special import factorial
except ImportError:
    # ok: outdated-scipy-misc
    from scipy.misc import factorial
