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
    var text = document.createElement('p');
    text.textContent = 'Welcome, friends of ' + campaign + '!';
    banner.prepend(text);
    banner.appendChild(closeButton());
    banner.hidden = false;
  } else if (!banner) {
    var created = document.createElement('div');
    created.id = 'banner';
    created.innerText = decodeURIComponent(location.hash.slice(1));
    document.body.appendChild(created);
  }
})();
