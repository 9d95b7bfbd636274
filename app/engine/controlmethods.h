// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace LeadBridge {

class FlowService;
class HistoryApi;
class SettingsApi;

/// What other programs on this computer may ask of a running engine: a table of methods with
/// JSON parameters and answers. The command line asks by it whether it has an engine of its own
/// or speaks to another's. Main thread.
class ControlMethods final
{
public:
    using Reply = QFuture<Result<QJsonValue>>;
    using Method = std::function<Reply(const QJsonObject &)>;

    ControlMethods(FlowService &flows, HistoryApi &history, SettingsApi &settings);

    /// Error NotFound: no such method.
    [[nodiscard]] Reply call(const QString &method, const QJsonObject &parameters) const;

    void add(const QString &name, Method method);

private:
    QHash<QString, Method> m_methods;
};

} // namespace LeadBridge
