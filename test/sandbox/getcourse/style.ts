/** Enough of the look: a dark menu on the left, a white Bootstrap-like page. */
export const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px/1.45 Arial,Helvetica,sans-serif;color:#333;background:#f4f5f7}
a{color:#1a6fb5;text-decoration:none}a:hover{text-decoration:underline}
.gc-account-leftbar{position:fixed;inset:0 auto 0 0;width:168px;background:#2f3541;color:#b9c0cc;padding:14px 0;overflow:auto}
.gc-account-leftbar a{display:block;color:#c9d0db;padding:9px 18px}.gc-account-leftbar a.active,.gc-account-leftbar a:hover{background:#3c4453;color:#fff;text-decoration:none}
.gc-account-leftbar .school{padding:4px 18px 16px;color:#fff;font-weight:bold}.gc-account-leftbar .support{position:absolute;bottom:14px;left:18px;font-size:12px}.gc-account-leftbar .support a{padding:0}
.gc-main-content{margin-left:168px;padding:18px 24px 60px}.gc-user-guest .gc-main-content{margin-left:0}
.with-panel{margin-right:262px}
.page-header{display:flex;align-items:center;gap:16px;margin:0 0 16px;padding-bottom:12px;border-bottom:1px solid #dde1e6}
.page-header h1{font-size:24px;font-weight:normal;margin:0;flex:1}.page-header h1 small{font-size:14px;color:#888}
.btn{display:inline-block;border:1px solid #ccd1d8;border-radius:3px;background:#fff;color:#333;padding:6px 13px;font:inherit;cursor:pointer}
.btn-primary{background:#3b8ec2;border-color:#357fae;color:#fff}.btn-sm{padding:3px 9px;font-size:12px}
.panel{background:#fff;border:1px solid #dde1e6;border-radius:4px;margin-bottom:18px}.panel-heading{padding:9px 14px;border-bottom:1px solid #e6e9ed;font-weight:bold;display:flex;justify-content:space-between}.panel-body{padding:12px 14px}
table{border-collapse:collapse;width:100%}.kv-grid-table th{background:#f6f7f9;text-align:left;color:#667;font-size:12px}.kv-grid-table th,.kv-grid-table td{border-bottom:1px solid #eaedf0;padding:8px 12px;vertical-align:top}
.kv-grid-table tbody tr:hover td{background:#f7fafc}.kv-grid-loading{opacity:.5}.summary{font-weight:normal;color:#777}
.pagination{list-style:none;display:flex;gap:4px;padding:0}.pagination a{padding:5px 11px;border:1px solid #d6dae0;background:#fff;border-radius:3px}.pagination .active a{background:#3b8ec2;color:#fff}
.deal-status{display:inline-block;white-space:nowrap;border-radius:3px;padding:1px 8px;font-size:12px;background:#e4e7eb}.status-new{background:#d8ecff;color:#0d5a9c}.status-in_work{background:#fff2cc;color:#7a5b00}.status-payment_waiting,.status-not_confirmed{background:#fde7d4;color:#8a4a10}.status-part_payed{background:#e3f4d7;color:#3d7016}.status-payed{background:#cdeccf;color:#1c6b22}.status-cancelled,.status-false{background:#f7d6d6;color:#8e2323}
.deal-columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:18px}.deal-info-table td{padding:4px 12px 4px 0;vertical-align:top}.deal-info-table td:first-child{color:#778;width:140px}
.change-status,.cancel-reason,.manager-select,.add-payment-block{display:none}.form-control{width:100%;font:inherit;padding:6px 8px;border:1px solid #ccd1d8;border-radius:3px;background:#fff}
textarea.form-control{min-height:84px;resize:vertical}.positions-table td,.positions-table th,.payments-table td{padding:6px 10px 6px 0;border-bottom:1px solid #eef0f3;text-align:left}.summary-tr td{font-weight:bold;padding-top:9px}
button[name=save]{margin-bottom:18px}.user-card .user-name{font-size:16px;margin-bottom:4px}.alert-danger{background:#f7d6d6;color:#8e2323;padding:9px 14px;border-radius:3px;margin-bottom:14px}.alert-success{background:#dff3e0;color:#1c6b22;padding:9px 14px;border-radius:3px;margin-bottom:14px}
.gc-comment{border-top:1px solid #eef0f3;padding:8px 0}.gc-comment .meta{color:#889;font-size:12px}.comment-text{white-space:pre-wrap}
.new-comment-textarea,.emoji-wysiwyg-editor{width:100%;min-height:56px;border:1px solid #ccd1d8;border-radius:3px;padding:7px 9px;font:inherit;background:#fff}.emoji-container{position:relative}.emoji-button{position:absolute;right:9px;top:7px;cursor:pointer;border:0;background:none;font-size:15px;color:#889}
.btn-send{display:none;margin-top:6px}.new-comment.active .btn-send{display:inline-block}
.gc-right-active-block{position:fixed;right:0;top:0;bottom:0;width:262px;background:#fff;border-left:1px solid #dde1e6;padding:12px 14px;overflow:auto;font-size:13px}.block-items-menu{display:flex;gap:14px;border-bottom:1px solid #e6e9ed;padding-bottom:8px;margin-bottom:10px;color:#667}
.info-panel-group{margin-bottom:14px}.info-panel-title{font-weight:bold;margin-bottom:6px}.info-panel-item{padding:4px 0}.info-panel-item.current{background:#eef6fc}
.field-row{margin-bottom:10px;max-width:420px}.field-row label{display:block;color:#778;margin-bottom:3px}.login-box{max-width:320px;margin:90px auto}`;
