// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QScrollArea>

class QVBoxLayout;

namespace LeadBridge {
class SettingsApi;
}

namespace LeadBridge::Ui {

class Banner;
class FlowDraft;
class MappingRow;
class SendingGroup;

/// The form of one step, built from its destination's description: a heading for each group, a
/// row for each input, and how it is sent. Errors stand beside the input, checked on leaving it
/// and cleared while typing.
class ActionForm final : public QScrollArea
{
    Q_OBJECT
public:
    ActionForm(FlowDraft &draft, int step, SettingsApi &settings, QWidget *parent = nullptr);

    /// Shows the draft's step anew; @p stored: as it is in the engine, if it is.
    void reload(const std::optional<Action> &stored);
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices);
    void setPreview(const QList<PreviewLine> &lines);
    /// Marks every faulty input, left or not. Returns how many there are.
    int checkAll();
    /// The next faulty input, around the end; @p step 1 or -1.
    void goToError(int direction);
    void enterInput(const QString &input);
    void enterFirst();

signals:
    void inputEntered(const QString &input);

private:
    void build();
    void addHeading(QVBoxLayout *column, const QString &group, bool first);
    void addRow(QVBoxLayout *column, const InputDescription &input);
    void addSending(QVBoxLayout *column);
    void check(MappingRow *row);
    [[nodiscard]] QString problemOf(const MappingRow &row) const;
    void showCautions();
    void updateSecrets();
    void askSecret(MappingRow *row, const QString &name);

    FlowDraft &m_draft;
    int m_step;
    SettingsApi &m_settings;
    const DestinationDescription *m_description;
    QList<MappingRow *> m_rows;
    QList<PreviewLine> m_lines;
    QString m_suggestedSecret;
    QWidget *m_cautionRoom = nullptr;
    Banner *m_caution = nullptr;
    const MappingRow *m_entered = nullptr;
    SendingGroup *m_sending = nullptr;
};

} // namespace LeadBridge::Ui
