// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/formservices.h"

#include "app/interfaces/wording.h"
#include "ui/flows/choicedialog.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/keydialog.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/serviceline.h"
#include "ui/flows/transformdialog.h"
#include "ui/widgets/whenready.h"

namespace LeadBridge::Ui {

FormServices::FormServices(const FormEngine &engine, FlowDraft &draft, int step, QWidget *form)
    : QObject(form)
    , m_engine(engine)
    , m_draft(draft)
    , m_step(step)
    , m_form(form)
{
}

const Action &FormServices::action() const
{
    return m_draft.flow().actions.at(m_step);
}

void FormServices::choose(FormRow *row, ServiceLine *line, const QString &chooser,
                          const QString &label, const std::function<void(const Choice &)> &taken)
{
    if (line->isBusy())
        return;
    line->setBusy(true);
    row->setError({});
    whenReady(m_engine.flows.choices(action(), chooser), row,
              [this, row, line, label, taken](const Result<QList<Choice>> &choices) {
                  line->setBusy(false);
                  if (!choices) {
                      const QString words = choices.error().detail;
                      row->setError(words.isEmpty() ? errorText(choices.error()) : words);
                      return;
                  }
                  if (choices->isEmpty()) {
                      row->setError(tr("The service has nothing to choose from here"));
                      return;
                  }
                  auto *dialog = new ChoiceDialog(label, *choices, m_form);
                  connect(dialog, &ChoiceDialog::chosen, row, taken);
                  dialog->open();
              });
}

void FormServices::askSecret(const QString &label, const QString &name,
                             const std::function<void(const QString &)> &stored)
{
    auto *dialog = new KeyDialog(m_engine.settings, label, name, m_form);
    connect(dialog, &KeyDialog::secretStored, this, stored);
    dialog->open();
}

void FormServices::transform(MappingRow *row)
{
    const std::optional<Mapping> mapping = row->mapping();
    const QString region = m_engine.settings.settings().phoneRegion;
    auto *dialog = new TransformDialog({ row->label(), rawValue(*row), region },
                                       mapping ? mapping->transforms : QList<Transform> {}, m_form);
    connect(dialog, &TransformDialog::applied, row, &MappingRow::setTransforms);
    dialog->open();
}

StepPreview FormServices::preview() const
{
    return m_engine.flows.previewSteps(m_draft.flow(), m_sample).value(m_step);
}

QString FormServices::rawValue(const MappingRow &row) const
{
    const std::optional<Mapping> mapping = row.mapping();
    if (!mapping || mapping->kind == MappingKind::Constant)
        return mapping ? mapping->text : QString();
    if (mapping->kind == MappingKind::Field) {
        if (const auto value = fieldValue(m_sample.fields, mapping->text))
            return *value;
    }
    Flow plain = m_draft.flow();
    plain.actions[m_step].mapping[row.input().name].transforms.clear();
    const StepPreview step = m_engine.flows.previewSteps(plain, m_sample).value(m_step);
    for (const PreviewLine &line : step.lines) {
        if (line.name == row.input().name)
            return line.value;
    }
    return {};
}

} // namespace LeadBridge::Ui
