// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/scriptedmailserver.h"

#include <QSslSocket>

namespace LeadBridge::StandIn {

ScriptedMailServer::ScriptedMailServer(QObject *parent)
    : QObject(parent)
    , m_listener(*this)
{
    m_listener.listen(QHostAddress::LocalHost);
}

void ScriptedMailServer::setTls(const QSslConfiguration &tls, bool fromTheStart)
{
    m_tls = tls;
    m_tlsFromTheStart = fromTheStart;
}

void ScriptedMailServer::setGreeting(const QByteArray &greeting, Then then)
{
    m_greeting = { greeting, then };
}

void ScriptedMailServer::setReply(const QByteArray &beginning, const QByteArray &reply, Then then)
{
    m_replies.insert(beginning, { reply, then });
}

void ScriptedMailServer::take(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    ++m_open;
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_open;
        m_sessions.remove(socket);
        socket->deleteLater();
    });
    if (m_deaf)
        return;
    m_sessions.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    if (m_tls)
        socket->setSslConfiguration(*m_tls);
    if (m_tls && m_tlsFromTheStart) {
        connect(socket, &QSslSocket::encrypted, this, [this, socket] {
            m_sessions[socket].encrypted = true;
            say(socket, m_greeting);
        });
        socket->startServerEncryption();
        return;
    }
    say(socket, m_greeting);
}

void ScriptedMailServer::read(QSslSocket *socket)
{
    m_sessions[socket].unread += socket->readAll();
    // A reply may close the connection, and end the session with it.
    while (m_sessions.contains(socket)) {
        Session &session = m_sessions[socket];
        const auto end = session.unread.indexOf('\n');
        if (end < 0 || session.silent)
            return;
        QByteArray line = session.unread.left(end);
        session.unread.remove(0, end + 1);
        if (!line.endsWith('\r'))
            m_faults.append("a bare LF: " + line);
        else
            line.chop(1);
        constexpr qsizetype longest = 998; // RFC 5322, 2.1.1
        if (line.size() > longest)
            m_faults.append("a line of " + QByteArray::number(line.size()));
        if (session.inLetter)
            takeLetterLine(socket, line);
        else
            takeLine(socket, line);
    }
}

void ScriptedMailServer::takeLine(QSslSocket *socket, const QByteArray &line)
{
    m_commands.append(line);
    Session &session = m_sessions[socket];
    const QByteArray usual = usualReply(session, line);
    const auto reply = scripted(line);
    if (line == "DATA" && (!reply || reply->lines.startsWith("354"))) {
        session.inLetter = true;
        session.letter.clear();
    }
    say(socket, reply.value_or(Reply { usual }));
    if (line == "STARTTLS" && usual.startsWith("220") && !reply) {
        session.encrypted = true;
        session.last.clear();
        socket->flush();
        socket->startServerEncryption();
    }
    if (line == "QUIT")
        socket->disconnectFromHost();
}

void ScriptedMailServer::takeLetterLine(QSslSocket *socket, const QByteArray &line)
{
    Session &session = m_sessions[socket];
    if (line != ".") {
        session.letter += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
        return;
    }
    session.inLetter = false;
    m_commands.append(line);
    m_letters.append(session.letter);
    say(socket, scripted(line).value_or(Reply { "250 2.0.0 Ok: queued as 4F0000000001\r\n" }));
}

void ScriptedMailServer::say(QSslSocket *socket, const Reply &reply)
{
    if (!reply.lines.isEmpty())
        socket->write(reply.lines);
    if (reply.then == Then::Silence)
        m_sessions[socket].silent = true;
    else if (reply.then == Then::Close)
        socket->disconnectFromHost();
}

QByteArray ScriptedMailServer::usualReply(Session &session, const QByteArray &line)
{
    const QByteArray verb = line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' '));
    const QByteArray before = session.last;
    session.last = verb;
    if (verb == "EHLO") {
        const bool offersTls = m_tls && !session.encrypted;
        return QByteArray("250-smtp.example.org\r\n250-SIZE 42991616\r\n250-8BITMIME\r\n")
            + (offersTls ? "250-STARTTLS\r\n" : "250-AUTH LOGIN PLAIN XOAUTH2\r\n")
            + "250 ENHANCEDSTATUSCODES\r\n";
    }
    if (verb == "STARTTLS")
        return "220 2.0.0 Ready to start TLS\r\n";
    if (verb == "AUTH")
        return "235 2.7.0 Authentication successful\r\n";
    if (before.isEmpty())
        m_faults.append("no EHLO before " + verb);
    if (verb == "MAIL")
        return "250 2.1.0 ok\r\n";
    if (verb == "RCPT") {
        if (before != "MAIL" && before != "RCPT")
            m_faults.append("RCPT after " + before);
        return "250 2.1.5 ok\r\n";
    }
    if (verb == "DATA")
        return "354 Enter mail, end with \".\" on a line by itself\r\n";
    if (verb == "QUIT")
        return "221 2.0.0 bye\r\n";
    if (verb == "NOOP")
        return "250 2.0.0 ok\r\n";
    return "500 5.5.2 command not recognized\r\n";
}

std::optional<ScriptedMailServer::Reply> ScriptedMailServer::scripted(const QByteArray &line) const
{
    const Reply *found = nullptr;
    qsizetype length = 0;
    for (auto it = m_replies.cbegin(); it != m_replies.cend(); ++it) {
        const bool fits = it.key() == "." ? line == "." : line.startsWith(it.key());
        if (fits && it.key().size() > length) {
            found = &it.value();
            length = it.key().size();
        }
    }
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace LeadBridge::StandIn
