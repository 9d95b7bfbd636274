// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/limits.h"
#include "app/webhook/webhookrequest.h"

#include <memory>

namespace LeadBridge {

/// The head of one HTTP request.
struct HttpHead
{
    QByteArray method;
    QByteArray target;
    RawHeaders headers;
    QByteArray contentType;
    QByteArray contentEncoding;
    bool oneOne = true; ///< HTTP/1.1, not 1.0
    bool keepAlive = true;
    bool expectsContinue = false;
    bool hasBody = false;
    bool bodyTooLarge = false; ///< Content-Length is over the limit; cannot be read on
};

/// Reads requests off a stream of bytes, one after the other. The parsing is Boost.Beast's;
/// on top come the limits, and refusal of what proxies and servers read differently
/// (RFC 9112, 6.3 and 11.2: repeated lengths, length beside chunks, unknown codings).
class HttpReader
{
public:
    enum class State {
        Head, ///< reading the head, perhaps nothing of it yet
        HeadDone, ///< the head can be judged; body() follows, or the message is over
        Body,
        Complete,
        Failed, ///< answer failure() and close
    };

    explicit HttpReader(const WebhookLimits &limits);
    ~HttpReader();
    HttpReader(const HttpReader &) = delete;
    HttpReader &operator=(const HttpReader &) = delete;

    /// Reads on in states Head and Body. Returns how many bytes are done with; the rest must
    /// be given again with what follows it. Stops at HeadDone and at Complete.
    qsizetype feed(const char *data, qsizetype size);

    /// From HeadDone on to Body, or to Complete where there is none.
    void acceptHead();

    /// From Complete to the Head of the next request.
    void next();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasBegun() const { return m_begun; } ///< some byte of this message came
    [[nodiscard]] int failure() const { return m_failure; } ///< the HTTP status
    [[nodiscard]] qsizetype bodySize() const { return m_body.size(); }
    [[nodiscard]] HttpHead &head() { return m_head; }
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, QByteArray()); }

private:
    struct Impl;

    void fail(int status);
    void checkUnfinishedHead(const char *data, qsizetype size);
    void finishHead();
    [[nodiscard]] qsizetype skipLeadingLineEnd(const char *data, qsizetype size);

    const WebhookLimits &m_limits;
    std::unique_ptr<Impl> m_impl;
    State m_state = State::Head;
    bool m_begun = false;
    bool m_skippedLineEnd = false;
    int m_failure = 0;
    qsizetype m_headBytes = 0;
    HttpHead m_head;
    QByteArray m_body;
};

} // namespace LeadBridge
