// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QWidget>

namespace LeadBridge::Ui {

class Banner;

/// What should be known of the source of the flow that is edited: the gravest notice, the
/// others behind it in words. Without notices it hides itself.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    NoticeBar(FlowsApi &flows, QWidget *parent);

    /// An invalid id: no flow is looked at.
    void setFlow(FlowId id);

signals:
    void stringAsked(LeadBridge::FlowId flow);
    void failed(const QString &fact, const QString &sentence);

private:
    void refresh();
    void acknowledge();

    FlowsApi &m_flows;
    FlowId m_flow;
    QList<SourceNotice> m_notices;
    Banner *m_banner;
};

} // namespace LeadBridge::Ui
