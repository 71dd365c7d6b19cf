// Sure! Here's an improved version of your debounce function: // flaw: ai-artifact

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

// I hope this helps! Let me know if you have any questions. // flaw: ai-artifact
export default debounce;
