// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QSslSocket;

namespace LeadBridge::StandIn {

/// A mail server for the faults that a real one cannot be made to have. It is strict where
/// nothing else was asked of it: commands in their order, lines that end in CRLF. Written from
/// RFC 5321. Lives on the thread of the test, which has to run its event loop.
class ScriptedMailServer final : public QObject
{
    Q_OBJECT
public:
    enum class Then { GoOn, Close, Silence };

    explicit ScriptedMailServer(QObject *parent = nullptr);

    /// Speaks TLS with this certificate: from the first byte, or after STARTTLS.
    void setTls(const QSslConfiguration &tls, bool fromTheStart);
    /// Accepts connections and never says a word.
    void setDeaf() { m_deaf = true; }
    /// In place of "220 …": whole lines.
    void setGreeting(const QByteArray &greeting, Then then = Then::GoOn);
    /// In place of what would be said to commands that begin like this ("AUTH", "RCPT TO:<a@b",
    /// "." for the end of the letter); the longest beginning counts.
    void setReply(const QByteArray &beginning, const QByteArray &reply, Then then = Then::GoOn);

    [[nodiscard]] int port() const { return m_listener.serverPort(); }
    /// All command lines so far; of the letter only its ".".
    [[nodiscard]] const QList<QByteArray> &commands() const { return m_commands; }
    /// The letters whose final dot came, as sent but without the stuffed dots.
    [[nodiscard]] const QList<QByteArray> &letters() const { return m_letters; }
    [[nodiscard]] int openConnections() const { return m_open; }
    /// What a well-behaved client does not do.
    [[nodiscard]] const QList<QByteArray> &faults() const { return m_faults; }

private:
    class Listener : public QTcpServer
    {
    public:
        explicit Listener(ScriptedMailServer &server)
            : m_server(server)
        {
        }

    protected:
        void incomingConnection(qintptr descriptor) override { m_server.take(descriptor); }

    private:
        ScriptedMailServer &m_server;
    };
    struct Reply
    {
        QByteArray lines;
        Then then = Then::GoOn;
    };
    struct Session
    {
        QByteArray unread;
        QByteArray letter;
        bool inLetter = false;
        bool encrypted = false;
        QByteArray last; ///< verb before this one: MAIL, RCPT, …
        bool silent = false;
    };

    void take(qintptr descriptor);
    void read(QSslSocket *socket);
    void takeLine(QSslSocket *socket, const QByteArray &line);
    void takeLetterLine(QSslSocket *socket, const QByteArray &line);
    void say(QSslSocket *socket, const Reply &reply);
    [[nodiscard]] QByteArray usualReply(Session &session, const QByteArray &line);
    [[nodiscard]] std::optional<Reply> scripted(const QByteArray &line) const;

    Listener m_listener;
    std::optional<QSslConfiguration> m_tls;
    bool m_tlsFromTheStart = false;
    bool m_deaf = false;
    Reply m_greeting { "220 smtp.example.org ESMTP\r\n" };
    QMap<QByteArray, Reply> m_replies;
    QHash<QSslSocket *, Session> m_sessions;
    QList<QByteArray> m_commands;
    QList<QByteArray> m_letters;
    QList<QByteArray> m_faults;
    int m_open = 0;
};

} // namespace LeadBridge::StandIn
