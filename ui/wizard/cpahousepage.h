// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"
#include "ui/wizard/setuppage.h"

#include <QTimer>

class QVBoxLayout;

namespace LeadBridge::Ui {

class AccountForm;
class DeviceChoice;
class LeadRow;

/// Page 6: what CPA.House needs: the values of the operator's account, where name, phone and
/// country come from, and what stands for the client's device. One can go on with gaps.
class CpaHousePage final : public SetupPage
{
    Q_OBJECT
public:
    explicit CpaHousePage(SetupContext &context, QWidget *parent = nullptr);
    ~CpaHousePage() override;

    [[nodiscard]] SetupStep step() const override { return SetupStep::CpaHouse; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    void entered() override;
    bool leaveForward() override;

private:
    void build();
    void addHeading(QVBoxLayout *column, const QString &title, const QString &hint);
    void buildRows(QVBoxLayout *column);
    void buildDevice(QVBoxLayout *column);
    void fillIn();
    void enterFirstGap();
    void reload();
    void loadFields();
    void updateSecrets();
    void updatePreview();
    void checkRow(LeadRow *row);
    void checkDevice(DeviceChoice *device);
    [[nodiscard]] SampleEvent sample() const;

    QWidget *m_body;
    QWidget *m_none; ///< instead of it where no step goes to CPA.House
    AccountForm *m_account;
    QList<LeadRow *> m_rows;
    QList<DeviceChoice *> m_devices;
    QStringList m_seen; ///< names of fields that have come
    QList<PreviewLine> m_lines;
    QTimer m_previewSoon;
    int m_step = -1;
    bool m_leaving = false; ///< as soon as the key is stored
    FlowId m_flow;
};

} // namespace LeadBridge::Ui
