/** The look: a list on the left, a wallpaper with bubbles on the right. */
export const STYLE = `
*{box-sizing:border-box}html,body{height:100%;margin:0}body{font:14.5px/1.4 "Segoe UI",Helvetica,Arial,sans-serif;color:#111b21;background:#eae6df}
#app{height:100%}#columns{display:flex;height:100%}#side{width:340px;background:#fff;border-right:1px solid #e2ded7;display:flex;flex-direction:column}
#side h1{font-size:21px;margin:0;padding:14px 18px 8px;color:#1daa61}.search{margin:0 14px 10px;background:#f0f2f5;border-radius:18px;padding:7px 14px;position:relative}
.search::before{content:"⌕";position:absolute;right:14px;color:#667781}.search [data-tab]{outline:0;min-height:20px}.search p{margin:0}#pane-side{overflow:auto;flex:1}
.chat{display:flex;gap:12px;padding:10px 14px;cursor:pointer}.chat:hover{background:#f5f6f6}.chat[aria-selected=true]{background:#e9edef}
.avatar{width:42px;height:42px;flex:none;border-radius:50%;background:#c8d5d0;color:#fff;display:flex;align-items:center;justify-content:center;font-size:18px}
.lines{min-width:0;display:flex;flex-direction:column}.lines span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.last{color:#667781;font-size:13px}
#main,#intro{flex:1;min-width:0;display:flex;flex-direction:column;background:#efeae2}#intro{align-items:center;justify-content:center;color:#667781}
#columns{position:relative}#media{position:absolute;inset:0 0 0 340px;background:#e9edef;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px}#media img{max-width:60%;max-height:60%}#media [contenteditable]{width:60%;min-height:36px;background:#fff;border-radius:8px;padding:8px 12px}
#main header{display:flex;gap:12px;align-items:center;background:#f0f2f5;padding:9px 16px}.under{color:#667781;font-size:12.5px}
.messages{flex:1;overflow:auto;padding:18px 7%}.messages [data-id]{display:flex;margin-bottom:5px}.messages [data-id]:has(.mine){justify-content:flex-end}
.bubble{background:#fff;border-radius:8px;padding:6px 9px;max-width:70%;box-shadow:0 1px .5px rgba(11,20,26,.13)}.bubble.mine{background:#d9fdd3}.quotation{border-left:3px solid #1daa61;background:#0001;padding:3px 7px;color:#667781;font-size:13px}.who{color:#1f7aec;font-size:12.5px}
.selectable-text{white-space:pre-wrap}.time{float:right;color:#667781;font-size:11px;margin:6px 0 -4px 12px}
footer{display:flex;gap:10px;align-items:flex-end;background:#f0f2f5;padding:9px 14px}.lexical-rich-text-input{flex:1;position:relative;background:#fff;border-radius:8px;padding:9px 13px;max-height:180px;overflow:auto}
.field{outline:0;min-height:20px;white-space:pre-wrap}.field p{margin:0}.placeholder{position:absolute;left:13px;top:9px;color:#667781;pointer-events:none}.placeholder[hidden]{display:none}
.round{border:0;border-radius:50%;width:38px;height:38px;background:none;font-size:22px;color:#54656f;cursor:pointer}.send{background:#1daa61;color:#fff;font-size:15px}
[data-icon=wds-ic-send-filled]::before{content:"\\27A4"}[data-icon=mic-outlined]::before{content:"\\25CF"}`;
