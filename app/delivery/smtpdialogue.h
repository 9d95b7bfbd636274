// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace LeadBridge {

/// A recipient the server did not take.
struct RefusedRecipient
{
    QByteArray address;
    int status = 0;
    QByteArray words;
};

/// Listens to what we and a mail server say to each other (RFC 5321) and remembers what the
/// outcome depends on: the last command and its reply. Arguments of AUTH, which are secrets, are
/// never kept.
class SmtpDialogue final
{
public:
    /// A line as it went out: an SMTP command, or CONNECT to an HTTP proxy.
    void sent(QByteArrayView line);
    /// The first byte of the letter itself is about to go out.
    void contentBegins();
    /// A line as it came.
    void received(QByteArrayView line);

    /// Anything an SMTP server would say has come.
    [[nodiscard]] bool wasGreeted() const { return m_greeted; }
    /// Part of the letter may have left.
    [[nodiscard]] bool hasContentBegun() const { return m_contentBegun; }
    /// User and password were taken.
    [[nodiscard]] bool isLoggedIn() const { return m_loggedIn; }

    /// QUIT was said: nothing that follows changes the outcome.
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    /// The verb last said, "." for the letter itself, empty before the first.
    [[nodiscard]] const QByteArray &command() const { return m_command; }
    /// The code of the whole reply to it; 0 until that is there.
    [[nodiscard]] int status() const { return m_status; }
    /// Its text without the codes, lines parted by \n.
    [[nodiscard]] const QByteArray &words() const { return m_words; }
    [[nodiscard]] const QList<RefusedRecipient> &refused() const { return m_refused; }
    /// The first line that was no SMTP.
    [[nodiscard]] const QByteArray &garbage() const { return m_garbage; }

private:
    void expectReply(const QByteArray &command);
    void takeReply();

    QByteArray m_command;
    QByteArray m_recipient;
    int m_status = 0;
    QByteArray m_words;
    QList<RefusedRecipient> m_refused;
    QByteArray m_garbage;
    bool m_replyBegun = false;
    bool m_greeted = false;
    bool m_contentBegun = false;
    bool m_loggedIn = false;
    bool m_ended = false;
    bool m_atProxy = false; ///< what comes is the HTTP proxy's, up to an empty line
};

} // namespace LeadBridge
