(function () {
  'use strict';

  var params = new URLSearchParams(window.location.search);
  var campaign = params.get('campaign');
  var banner = document.getElementById('banner');

  function closeButton() {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.addEventListener('click', function () {
      banner.hidden = true;
    });
    return button;
  }

  if (campaign && banner) {
    banner.insertAdjacentHTML('afterbegin', '<p>Welcome, friends of ' + campaign + '!</p>'); // flaw: CWE-79
    banner.appendChild(closeButton());
    banner.hidden = false;
  } else if (!banner) {
    document.write('<div id="banner">' + decodeURIComponent(location.hash.slice(1)) + '</div>'); // flaw: CWE-79
  }
})();
