// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFutureWatcher>

namespace LeadBridge::Ui {

/// Calls @p act with the result from the event loop of @p context, unless that is gone by then.
/// A future that was given up counts as ErrorKind::Unavailable, so @p act is always called.
/// A watcher and not QFuture::then(): in Qt 6.4 that asserts when its context has gone.
template <class T, class Act>
void whenReady(const QFuture<Result<T>> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            act(watcher->result());
        else
            act(Result<T>(fail(ErrorKind::Unavailable)));
    });
    watcher->setFuture(future);
}

} // namespace LeadBridge::Ui
