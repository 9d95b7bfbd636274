// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace LeadBridge {

/// Exit statuses, a promise to scripts.
enum ExitStatus { Done = 0, NotDone = 1, WrongUsage = 2, FolderInUse = 3 };

/// Writes a line to standard output at once. Control characters of texts from outside are
/// shown as escapes, so that no event can drive the operator's terminal.
void printLine(const QString &line);
/// A JSON object as one line.
void printJson(const QJsonObject &object);
/// Writes bytes to standard output as they are.
void printRaw(const QByteArray &bytes);

/// Says on standard error why it was not done, in one line, and gives the exit status.
int refuse(const Error &error);
int refuse(const QString &reason);

/// All of standard input.
[[nodiscard]] QByteArray readInput();

/// Lines of columns, each as wide as its widest cell.
void printTable(const QList<QStringList> &rows);

/// Waits for a future with the event loop running. For commands, which have nothing else to do.
template <class T> [[nodiscard]] T waitFor(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace LeadBridge
