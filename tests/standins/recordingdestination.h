// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>

namespace LeadBridge::Test {

/// One request as a service received it.
struct RecordedRequest
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    /// A field of a form-urlencoded body, decoded; empty where it is not there.
    [[nodiscard]] QString formField(const QString &name) const;
};

/// What the stand-in does with a request.
struct Answer
{
    int status = 200;
    QByteArray body = R"({"status":"success","order_id":90000001})";
    QByteArray contentType = "application/json";
    QHash<QByteArray, QByteArray> headers {};
    bool hangUp = false; ///< closes the connection in place of an answer
    bool silent = false; ///< never answers
};

/// An HTTP service on a free loopback port that writes down what it gets. It works on a thread
/// of its own, so that a test may block while it answers. All calls are safe from any thread.
class RecordingDestination final
{
public:
    using Answerer = std::function<Answer(const RecordedRequest &)>;

    /// @p answerer is called on the stand-in's thread; none: success for all.
    explicit RecordingDestination(Answerer answerer = {});
    ~RecordingDestination();
    RecordingDestination(const RecordingDestination &) = delete;
    RecordingDestination &operator=(const RecordingDestination &) = delete;

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/method/send_order")) const;
    [[nodiscard]] QList<RecordedRequest> requests() const;
    [[nodiscard]] int count() const;

private:
    class Server;

    mutable QMutex m_mutex;
    QList<RecordedRequest> m_requests;
    Answerer m_answerer;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace LeadBridge::Test
