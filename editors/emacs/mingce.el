;;; mingce.el --- Mingce (名册) through eglot or lsp-mode -*- lexical-binding: t; -*-

;; (add-to-list 'load-path "…/editors/emacs") (require 'mingce), then M-x eglot or M-x lsp in a report.
;; eglot lists what replaces the whole Han run before point; that is what the server sends by default.

;;; Code:

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
