/** The look, of both programs: a list on the left, bubbles on the right. */
export const STYLE = `
*{box-sizing:border-box}html,body{height:100%;margin:0}body{font:15px/1.4 Roboto,"Segoe UI",Arial,sans-serif;background:#c3d6a8}
#page{display:flex;height:100%}#LeftColumn{width:300px;background:#fff;overflow:auto}#LeftColumn input{margin:10px;padding:8px 14px;border:1px solid #dadce0;border-radius:20px;width:calc(100% - 20px)}
.chatlist-chat{display:block;padding:10px 16px;color:#000;text-decoration:none;cursor:pointer}.chatlist-chat:hover{background:#f4f4f5}.chatlist-chat.active{background:#3390ec;color:#fff}
#MiddleColumn,#column-center{flex:1;min-width:0;display:flex;flex-direction:column}.chats-container,.chat.active,.messages-layout,.messages-layout>.Transition,.messages-layout .Transition_slide{flex:1;min-height:0;display:flex;flex-direction:column}
.chat:not(.active){display:none}.MiddleHeader,.topbar{background:#fff;padding:8px 18px}.ChatInfo{display:flex;gap:10px}.fullName{margin:0;font-size:16px}.status,.info{color:#707579;font-size:13px}
.MessageList,.bubbles{flex:1;overflow:auto;padding:16px 8%}.sticky-date,.service,.ActionMessage{text-align:center;color:#fff;font-size:13px}.Message,.bubble{margin-bottom:5px}.text-content,.bubble:not(.service) .message{background:#fff;border-radius:12px;padding:6px 10px;display:inline-block;max-width:70%;white-space:pre-wrap}
.own,.is-out{text-align:right}.own .text-content,.is-out .message{background:#eeffde}.EmbeddedMessage,.reply{border-left:3px solid #3390ec;color:#3390ec;font-size:13px;padding-left:6px}.time,.MessageMeta{color:#707579;font-size:11px;margin-left:10px}.time-inner{display:none}
.Composer,.chat-input{display:flex;gap:10px;padding:10px 8%;align-items:flex-end}.message-input-wrapper,.rows-wrapper{flex:1;background:#fff;border-radius:12px;padding:10px 14px}
.form-control,.input-message-input{outline:0;min-height:21px;white-space:pre-wrap;overflow-wrap:break-word;max-height:180px;overflow:auto}.input-message-container{position:relative}.input-field-input-fake{position:absolute;inset:0 0 auto;opacity:0;pointer-events:none;visibility:hidden}
.Modal,.popup-new-media{position:fixed;z-index:5;inset:20% 30%;background:#fff;border-radius:12px;padding:16px;display:flex;flex-direction:column;gap:12px}.Modal img,.popup-new-media img{max-width:100%;max-height:70%;object-fit:contain}
.main-button,.btn-send{border:0;border-radius:50%;width:44px;height:44px;background:#3390ec;color:#fff}`;
