;; Emacs with eglot: 29 and later have it, before that it is the package `eglot`. `vetline` has to be on PATH.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((python-mode python-ts-mode js-mode js-ts-mode typescript-ts-mode tsx-ts-mode) . ("vetline" "server")))
  (setq-default eglot-workspace-configuration '(:vetline (:unusedSuppressions t)))) ; as in the table of settings
(dolist (hook '(python-mode-hook js-mode-hook)) (add-hook hook 'eglot-ensure))
