/** The look: a list on the left, bubbles on the right. */
export const STYLE = `
*{box-sizing:border-box}html,body{height:100%;margin:0}body{font:14px/1.4 "Segoe UI",Helvetica,Arial,sans-serif;color:#000;background:#fff}
main{display:flex;height:100%}#inbox{width:320px;border-right:1px solid #dbdbdb;overflow:auto}h2{font-size:17px;margin:0;padding:14px 18px}
#inbox input{margin:0 14px 8px;padding:7px 10px;border:0;border-radius:8px;background:#efefef;width:calc(100% - 28px)}
.thread{padding:10px 18px;cursor:pointer}.thread:hover,.thread.open{background:#f5f5f5}.last{color:#737373}.face{display:inline-block;width:20px;height:20px;border-radius:50%;background:#d3c4e8}
#thread{flex:1;min-width:0;display:flex;flex-direction:column}.head{border-bottom:1px solid #dbdbdb}.head a{color:inherit;text-decoration:none}
.lines{flex:1;overflow:auto;padding:16px}.lines>div{display:flex;gap:8px;margin-bottom:6px}.lines img{width:24px;height:24px;border-radius:50%;background:#d3c4e8}
.ours{justify-content:flex-end}.bubble{background:#efefef;border-radius:18px;padding:7px 12px;white-space:pre-wrap}.ours .bubble{background:#3797f0;color:#fff}
.aside{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}.quotation{color:#737373}
.foot img{width:48px;height:48px;object-fit:cover;border-radius:8px}.foot{display:flex;gap:10px;margin:14px;border:1px solid #dbdbdb;border-radius:22px;padding:9px 16px}.field{flex:1;outline:0;white-space:pre-wrap;max-height:160px;overflow:auto}.field p{margin:0}.send{color:#0095f6;cursor:pointer}`;
