// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/flows/formservices.h"
#include "ui/flows/stepfields.h"

#include <QScrollArea>

#include <functional>
#include <memory>

class QVBoxLayout;

namespace LeadBridge::Ui {

class ConnectionCheck;
class DeviceCaution;
class FlowDraft;
class FormEntries;
class FormGroup;
class FormRow;
class FreeRows;
class MappingRow;
class SendingGroup;
class SettingRow;
struct FormPart;

/// The form of one step, built from its destination's description: a heading for each group, a
/// row for each setting and input, and how it is sent. Rows that only some values of a setting
/// ask for come and go with it. Errors stand beside the input, checked on leaving it and cleared
/// while typing.
class ActionForm final : public QScrollArea
{
    Q_OBJECT
public:
    /// @p description: in place of the known destination's, and lives as long as the form.
    ActionForm(FlowDraft &draft, int step, const FormEngine &engine, QWidget *parent = nullptr,
               const DestinationDescription *description = nullptr);
    ~ActionForm() override;

    /// Shows the draft's step anew; @p stored: as it is in the engine, if it is.
    void reload(const std::optional<Action> &stored);
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices);
    void setPreview(const QList<PreviewLine> &lines);
    /// The event that examples are made on.
    void setSample(const SampleEvent &sample);
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
    void addPart(QVBoxLayout *column, const FormPart &part, bool first);
    void addSetting(FormGroup *group, const SettingDescription &setting);
    void addInput(FormGroup *group, const InputDescription &input);
    void addFree(FormGroup *group, const FreeInputs &free);
    void addSending(QVBoxLayout *column);
    void follow(FormRow *row, const ShownWhen &shown, const std::function<QString()> &problem);
    void followMapping(MappingRow *row);
    void forget(MappingRow *row);
    [[nodiscard]] QString problemOf(const MappingRow &row) const;
    [[nodiscard]] QString suggestedSecret(const InputDescription &input) const;
    void showShown();
    void showCaution();
    void showFields(MappingRow *row) const;
    void updateSecrets();
    void askSecret(MappingRow *row, const QString &name);
    [[nodiscard]] const Action &action() const;
    [[nodiscard]] bool isThere() const;

    FlowDraft &m_draft;
    int m_step;
    const DestinationDescription *m_description;
    FormServices *m_services;
    QList<FormGroup *> m_groups;
    std::unique_ptr<FormEntries> m_entries;
    QList<MappingRow *> m_rows;
    QList<SettingRow *> m_settings;
    QList<FreeRows *> m_free;
    QList<PreviewLine> m_lines;
    QList<KnownField> m_fields;
    QList<SourceNotice> m_notices;
    DeviceCaution *m_caution = nullptr;
    ConnectionCheck *m_check = nullptr;
    const FormRow *m_entered = nullptr;
    SendingGroup *m_sending = nullptr;
};

} // namespace LeadBridge::Ui
