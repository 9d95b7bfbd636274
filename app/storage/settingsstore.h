// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// All named values.
[[nodiscard]] QMap<QString, QString> storedSettings(Connection &db);

/// Named values in the database. Calls from any thread; results after the commit.
class SettingsStore
{
public:
    explicit SettingsStore(WriterQueue &queue);

    QFuture<Result<QMap<QString, QString>>> all();
    QFuture<Result<>> save(const QMap<QString, QString> &values);

private:
    WriterQueue &m_queue;
};

} // namespace LeadBridge
