// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/smtpdialogue.h"

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

constexpr std::array verbs { "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL",
                             "RCPT", "DATA", "NOOP",     "QUIT" };

/// A reply of many lines is no longer than this in what we keep.
constexpr qsizetype wordsLimit = 8 * 1024;

QByteArray verbOf(const QByteArray &line)
{
    const auto space = line.indexOf(' ');
    const QByteArray verb = (space < 0 ? line : line.left(space)).toUpper();
    const bool known =
        std::any_of(verbs.begin(), verbs.end(), [&](const char *one) { return verb == one; });
    return known ? verb : QByteArray();
}

QByteArray addressIn(const QByteArray &line)
{
    const auto from = line.indexOf('<');
    const auto to = line.lastIndexOf('>');
    return from < 0 || to < from ? QByteArray() : line.mid(from + 1, to - from - 1);
}

bool isReply(const QByteArray &line)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return line.size() >= 3 && std::all_of(line.cbegin(), line.cbegin() + 3, isDigit)
        && (line.size() == 3 || line.at(3) == ' ' || line.at(3) == '-');
}

} // namespace

void SmtpDialogue::sent(QByteArrayView line)
{
    const QByteArray text = line.toByteArray().trimmed();
    if (text.startsWith("CONNECT ")) {
        m_atProxy = true;
        return;
    }
    const QByteArray verb = verbOf(text);
    m_ended = m_ended || verb == "QUIT";
    if (m_ended)
        return;
    // What is no command is the next part of AUTH.
    expectReply(verb.isEmpty() ? m_command : verb);
    if (verb == "RCPT")
        m_recipient = addressIn(text);
}

void SmtpDialogue::contentBegins()
{
    if (m_contentBegun)
        return;
    m_contentBegun = true;
    expectReply(".");
}

void SmtpDialogue::received(QByteArrayView line)
{
    const QByteArray text = line.toByteArray().trimmed();
    if (m_atProxy) {
        m_atProxy = !text.isEmpty();
        return;
    }
    if (m_ended)
        return;
    if (!isReply(text)) {
        if (m_garbage.isEmpty())
            m_garbage = text.left(wordsLimit);
        return;
    }
    m_greeted = true;
    if (!m_replyBegun)
        m_words.clear();
    else if (m_words.size() < wordsLimit)
        m_words += '\n';
    m_replyBegun = true;
    if (m_words.size() < wordsLimit)
        m_words += text.mid(4).left(wordsLimit);
    if (text.size() > 3 && text.at(3) == '-')
        return;
    m_status = text.left(3).toInt();
    m_replyBegun = false;
    takeReply();
}

void SmtpDialogue::expectReply(const QByteArray &command)
{
    m_command = command;
    m_status = 0;
    m_words.clear();
    m_replyBegun = false;
}

void SmtpDialogue::takeReply()
{
    const bool taken = m_status / 100 == 2;
    if (m_command == "RCPT" && !taken)
        m_refused.append({ m_recipient, m_status, m_words });
    if (m_command == "AUTH" && taken)
        m_loggedIn = true;
}

} // namespace LeadBridge
