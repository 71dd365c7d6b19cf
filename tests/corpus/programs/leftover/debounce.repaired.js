// Calls a function once its caller has paused.

/**
 * @param {Function} fn
 * @param {number} wait milliseconds
 */
export function debounce(fn, wait = 200) {
  let timer = null;

  function debounced(...args) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      fn.apply(this, args);
    }, wait);
  }

  debounced.cancel = () => {
    clearTimeout(timer);
    timer = null;
  };

  debounced.pending = () => timer !== null;

  return debounced;
}

export default debounce;
