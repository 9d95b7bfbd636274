// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/klientiks/stringcheck.h"

#include <QWidget>

namespace LeadBridge::Ui {

class StringCheckView;

/// The string check of one stored flow, on the page "Flows".
class StringCheckPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StringCheckPage(FlowsApi &flows, QWidget *parent = nullptr);

    void openFlow(FlowId id);
    [[nodiscard]] FlowId flowId() const { return m_id; }
    [[nodiscard]] QString flowName() const;

signals:
    /// The flow asks for the fields of the string now.
    void done(const QString &text);
    void failed(const QString &fact, const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void keep(const StringCheck &check);

    FlowsApi &m_flows;
    FlowId m_id;
    StringCheckView *m_view;
};

} // namespace LeadBridge::Ui
