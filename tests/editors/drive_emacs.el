;;; -*- lexical-binding: t -*-
;; Plays a person in Emacs: opens the file, waits for findings, applies a fix, and writes what it saw as JSON.
(require 'json)
(let ((packages "/usr/share/emacs/site-lisp/elpa")) ; where Debian puts them
  (when (file-directory-p packages) (setq package-directory-list (list packages))))
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

(defvar drive-steps nil)

(defun drive-shown ()
  (mapcar (lambda (found) (list (cons 'line (line-number-at-pos (flymake-diagnostic-beg found)))
                                (cons 'text (flymake-diagnostic-text found))))
          (sort (flymake-diagnostics) (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other))))))

(defun drive-record (step)
  (push (list (cons 'step step) (cons 'diagnostics (vconcat (drive-shown))) (cons 'text (buffer-string))) drive-steps))

(defun drive-until (step condition)
  (let ((end (+ (float-time) 60)) came)
    (while (and (not (setq came (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05)
      (eglot--signal-textDocument/didChange) ; it waits for idleness, which a batch never has
      (flymake-start)
      (sit-for 0.01))
    (drive-record step)
    (unless came (error "%s: what was awaited did not come" step))))

(defun drive-count-is (count)
  (lambda () (= (length (flymake-diagnostics)) count)))

(defun drive ()
  (find-file (getenv "DRIVE_FILE"))
  (unless (eglot-managed-p) ; in batch mode the hook waits for a command that never comes
    (apply #'eglot (eglot--guess-contact)))
  (drive-until "opened" (drive-count-is 1))
  (goto-char (point-max))
  (insert "answer = eval(input())\n")
  (drive-until "typed a risky line" (drive-count-is 2))
  (delete-region (line-beginning-position 0) (point-max))
  (drive-until "deleted it" (drive-count-is 1))
  (let* ((found (car (flymake-diagnostics)))
         (actions (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) "quickfix"))
         (fix (seq-find (lambda (action) (string-prefix-p (getenv "FIX_TITLE") (plist-get action :title))) actions)))
    (eglot--apply-workspace-edit (plist-get fix :edit)))
  (drive-until "applied a fix" (drive-count-is 0))
  (save-buffer)
  (eglot-shutdown (eglot-current-server)))

(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-confirm-server-initiated-edits nil eglot-autoshutdown nil
      create-lockfiles nil make-backup-files nil)
(let ((failure ""))
  (condition-case problem (drive) (error (setq failure (error-message-string problem))))
  (with-temp-file (getenv "DRIVE_RESULT")
    (insert (json-encode (list (cons 'failure failure) (cons 'steps (vconcat (reverse drive-steps))))))))
(kill-emacs 0)
