// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QFuture>
#include <QMap>
#include <QString>
#include <QStringList>

namespace LeadBridge {

class Connection;
class WriterQueue;

/// Names of the values that the operator sets. All others tell how the program is doing: they are
/// not exported, and a restored copy does not bring them back.
[[nodiscard]] QStringList configurationNames();

/// The value that tells whether sending is on: "1" or "0".
[[nodiscard]] QString sendingName();

/// All named values.
[[nodiscard]] QMap<QString, QString> storedSettings(Connection &db);

/// Named values in the database. Calls from any thread; results after the commit.
class SettingsStore
{
public:
    explicit SettingsStore(WriterQueue &queue);

    QFuture<Result<QMap<QString, QString>>> all();
    QFuture<Result<>> save(const QMap<QString, QString> &values);
    /// Whether sending is on. @p release: what is held of these flows is to be queued by
    /// Journal::releaseHeld(); where it is off, what is held yet stays so.
    QFuture<Result<>> saveSending(bool on, const QList<FlowId> &release);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
