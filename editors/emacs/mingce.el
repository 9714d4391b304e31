;;; mingce.el --- Mingce (名册) through eglot or lsp-mode -*- lexical-binding: t; -*-

;; (add-to-list 'load-path "…/editors/emacs") (require 'mingce), then M-x eglot or M-x lsp in a report.
;; eglot lists what replaces the whole Han run before point; that is what the server sends by default.

;;; Code:

(declare-function eglot-current-server "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function eglot--TextDocumentPositionParams "eglot")
(declare-function lsp-request "lsp-mode")
(declare-function lsp--text-document-position-params "lsp-mode")

(defgroup mingce nil "Dated knowledge of officials and programmes." :group 'tools)

(defcustom mingce-command '("mingce" "lsp")
  "The command that starts the server."
  :type '(repeat string))

(defcustom mingce-modes '(text-mode markdown-mode org-mode)
  "The modes in which reports are written."
  :type '(repeat symbol))

(defcustom mingce-settings nil
  "The `mingce' section of the configuration, a property list such as (:asOf \"2023-06-30\")."
  :type 'sexp)

(defun mingce--execute (command argument)
  "Have the server of this buffer run COMMAND with ARGUMENT."
  (let ((params (list :command command :arguments (vector argument))))
    (cond ((and (fboundp 'eglot-current-server) (eglot-current-server))
           (jsonrpc-request (eglot-current-server) :workspace/executeCommand params))
          ((bound-and-true-p lsp-mode) (lsp-request "workspace/executeCommand" params))
          (t (user-error "No Mingce server in this buffer: M-x eglot or M-x lsp")))))

(defun mingce-set-as-of (day)
  "Have all answers hold for DAY; an empty one lets the report say it again."
  (interactive "sAs of (2023-06-29, empty: as the report says): ")
  (mingce--execute "mingce.setAsOf" (list :date (unless (string-empty-p day) day))))

(defun mingce-evidence ()
  "Show all that the corpus says of what stands at point."
  (interactive)
  (let* ((place (if (bound-and-true-p lsp-mode)
                    (lsp--text-document-position-params)
                  (eglot--TextDocumentPositionParams)))
         (page (mingce--execute "mingce.evidence" place))
         (text (if (hash-table-p page) (gethash "text" page) (plist-get page :text))))
    (with-current-buffer (get-buffer-create "*mingce evidence*")
      (let ((inhibit-read-only t))
        (erase-buffer)
        (insert text))
      (goto-char (point-min))
      (special-mode)
      (display-buffer (current-buffer)))))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons mingce-modes mingce-command))
  (setq-default eglot-workspace-configuration
                (append (and (listp eglot-workspace-configuration) eglot-workspace-configuration)
                        (list :mingce (or mingce-settings (make-hash-table))))))

(with-eval-after-load 'lsp-mode
  (dolist (mode mingce-modes) (add-to-list 'lsp-language-id-configuration (cons mode "markdown")))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () mingce-command))
                    :major-modes mingce-modes
                    :initialization-options (lambda () mingce-settings)
                    :server-id 'mingce)))

(provide 'mingce)
;;; mingce.el ends here
