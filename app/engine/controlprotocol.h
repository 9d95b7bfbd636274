// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace LeadBridge {

// What travels over the control socket: one line of JSON each way, then the end.
//   {"method":"flow.list","parameters":{…}}
//   {"result":…}  or  {"error":{"kind":1,"detail":"…","place":"…"}}

/// Longest line either side reads, in bytes: a large flow file fits many times over.
inline constexpr qint64 controlLineLimit = 64 * 1024 * 1024;

struct ControlCall
{
    QString method;
    QJsonObject parameters;
};

[[nodiscard]] QByteArray toLine(const ControlCall &call);
[[nodiscard]] Result<ControlCall> callFromLine(const QByteArray &line);

[[nodiscard]] QByteArray toLine(const Result<QJsonValue> &answer);
[[nodiscard]] Result<QJsonValue> answerFromLine(const QByteArray &line);

} // namespace LeadBridge
